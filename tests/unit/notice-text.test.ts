import fc from 'fast-check'
import { expect, test } from 'vitest'
import { noticeTemplates, filledTemplate, unfilledIn } from '@shared/notices/notice-templates'
import { noticeLimits } from '@shared/notices/notice.limits'
import { patternsOf, searchable } from '@server/notices/notice-search'
import { blocksOf, wordsOf } from '@server/notices/notice-text'
import { afterQuiet } from '@server/notices/notice-times'
import { wholeMarkdown } from '../support/notice-words'

test('a text becomes headings, paragraphs, lists, quotes, bold and links, and nothing else', () => {
  const blocks = blocksOf(wholeMarkdown)
  expect(blocks.map(({ kind, lines }) => [kind, lines.length])).toEqual([
    ['heading', 1],
    ['paragraph', 1],
    ['bullets', 2],
    ['quote', 1],
    ['numbers', 2],
  ])
  const spans = blocks[1]!.lines[0]!
  expect(spans.filter(({ bold }) => bold).map(({ text }) => text)).toEqual(['存水'])
  expect(spans.flatMap(({ href }) => href ?? [])).toEqual(['https://water.example/now', 'tel:000-0000-0120'])
})

const tricks = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<style>*{display:none}</style>',
  '[点我](javascript:alert(1))',
  '[点我](JaVaScRiPt:alert(1))',
  '[点我](java\tscript:alert(1))',
  '[点我](data:text/html,<script>alert(1)</script>)',
  '[点我](vbscript:x)',
  '<javascript:alert(1)>',
  '[点我](https://good.example@evil.example/)',
  '[点我](tel:*%2306%23)',
  '![图](https://evil.example/track.png)',
  '[x]: javascript:alert(1)\n\n[点我][x]',
  '```html\n<script>alert(1)</script>\n```',
]
test.each(tricks)('%s is words, and leads nowhere', trick => {
  const blocks = blocksOf(trick)
  expect(blocks.flatMap(({ lines }) => lines.flat()).filter(({ href }) => href !== null)).toEqual([])
  expect(wordsOf(blocks).trim()).not.toBe('')
})

test('whatever is written becomes blocks with words in them, whose links are http, https or tel', () => {
  const piece = fc.oneof(
    fc.constantFrom(...tricks, '**', '_', '> ', '- ', '1. ', '#', '[', ']', '(', ')', '\n', '<', '>', '`', '!', '\\', '&#106;'),
    fc.string({ unit: 'grapheme', maxLength: 6 }),
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), pieces => {
      for (const { kind, lines } of blocksOf(pieces.join('').slice(0, noticeLimits.body))) {
        expect(['heading', 'paragraph', 'quote', 'bullets', 'numbers']).toContain(kind)
        for (const { text, bold, href } of lines.flat()) {
          expect([typeof text, typeof bold]).toEqual(['string', 'boolean'])
          if (href !== null) expect(href).toMatch(/^(https?:\/\/|tel:)/)
        }
      }
    }),
    { numRuns: 300 },
  )
})

test.each(['>', '[', '*', '- ', '<', '![', '`', '('])('a text of nothing but %j is done in no time', mark => {
  const begun = performance.now()
  blocksOf(mark.repeat(noticeLimits.body).slice(0, noticeLimits.body))
  expect(performance.now() - begun).toBeLessThan(2000)
})

test('a word is found in any width and case, and a sign of LIKE is only itself', () => {
  expect(searchable('Ｗｉ－Ｆｉ　停用', null)).toBe('wi-fi 停用')
  expect(patternsOf(' 停水  100% a_b! ')).toEqual(['%停水%', '%100!%%', '%a!_b!!%'])
})

test('by night nobody is told before half past seven', () => {
  const at = (time: string) => afterQuiet(new Date(`${time}+08:00`)).toISOString()
  expect(at('2026-11-25T21:29')).toBe('2026-11-25T13:29:00.000Z')
  expect(at('2026-11-25T21:30')).toBe('2026-11-25T23:30:00.000Z')
  expect(at('2026-11-26T00:10')).toBe('2026-11-25T23:30:00.000Z')
  expect(at('2026-11-26T07:29')).toBe('2026-11-25T23:30:00.000Z')
  expect(at('2026-11-26T07:30')).toBe('2026-11-25T23:30:00.000Z')
  expect(at('2026-12-31T23:00')).toBe('2026-12-31T23:30:00.000Z')
})

test('a template that is filled in has no blank left, and one that is not names them', () => {
  for (const template of noticeTemplates) {
    for (const language of ['zh', 'en'] as const) {
      const empty = filledTemplate(template, {}, language)
      const full = filledTemplate(template, Object.fromEntries(template.fields.map(({ key }) => [key, '某'])), language)
      expect(unfilledIn(Object.values(empty).join(' ')).length).toBeGreaterThan(0)
      expect(unfilledIn(Object.values(full).join(' '))).toEqual([])
    }
  }
})
