import type { Nodes, PhrasingContent, RootContent } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import type { NoticeBlock, NoticeSpan } from '@shared/notices/notice.views'

/**
 * A text in Markdown as the few blocks a page can draw. Whatever else it holds (HTML, pictures, code) becomes the plain words it was
 * written with: no markup leaves the server, so there is none to run.
 */
export function blocksOf(markdown: string): NoticeBlock[] {
  const blocks = fromMarkdown(markdown).children.flatMap(blockOf)
  return blocks.length > 0 ? blocks : [{ kind: 'paragraph', lines: [[plain(markdown)]] }]
}

/** The same as plain words, for searching and for messages. */
export const wordsOf = (blocks: NoticeBlock[]) =>
  blocks.flatMap(({ lines }) => lines.map(spans => spans.map(({ text }) => text).join(''))).join('\n')

function blockOf(node: RootContent): NoticeBlock[] {
  switch (node.type) {
    case 'heading':
    case 'paragraph':
      return filled(node.type, [spansOf(node.children)])
    case 'list':
      return filled(node.ordered ? 'numbers' : 'bullets', linesUnder(node))
    case 'blockquote':
      return filled('quote', linesUnder(node))
    case 'html':
    case 'code':
      return filled('paragraph', [[plain(node.value)]])
    default:
      return []
  }
}
const filled = (kind: NoticeBlock['kind'], lines: NoticeSpan[][]): NoticeBlock[] => {
  const seen = lines.filter(spans => spans.some(({ text }) => text.trim() !== ''))
  return seen.length > 0 ? [{ kind, lines: seen }] : []
}
const plain = (text: string): NoticeSpan => ({ text, bold: false, href: null })

/** One line for each paragraph inside, however deep it lies: a quote in a quote in a quote must not use up the stack. */
function linesUnder(top: Nodes): NoticeSpan[][] {
  const lines: NoticeSpan[][] = []
  for (const waiting = [top]; waiting.length > 0;) {
    const node = waiting.pop()!
    if (node.type === 'paragraph' || node.type === 'heading') lines.push(spansOf(node.children))
    else if (node.type === 'html' || node.type === 'code') lines.push([plain(node.value)])
    else if ('children' in node) waiting.push(...[...node.children].reverse())
  }
  return lines
}

function spansOf(nodes: PhrasingContent[], bold = false, href: string | null = null): NoticeSpan[] {
  return nodes.flatMap(node => {
    if (node.type === 'strong') return spansOf(node.children, true, href)
    if (node.type === 'link') return spansOf(node.children, bold, safe(node.url))
    if (node.type === 'break') return [{ text: '\n', bold, href }]
    if (node.type === 'image' || node.type === 'imageReference') return [{ text: node.alt ?? '', bold, href }]
    if ('children' in node) return spansOf(node.children, bold, href)
    return 'value' in node ? [{ text: node.value, bold, href }] : []
  })
}

/** An address to open or a number to ring; null for every other scheme, and for one that hides where it leads behind a name. */
function safe(address: string): string | null {
  try {
    const url = new URL(address)
    if (url.protocol === 'tel:') return /^tel:[+\d][\d -]{2,19}$/.test(url.href) ? url.href : null
    return /^https?:$/.test(url.protocol) && url.username === '' && url.password === '' ? url.href : null
  } catch {
    return null
  }
}
