import { diffWordsWithSpace } from 'diff'
import type { NoticeChange, TextPart } from '@shared/notices/notice.views'
import { table } from '@server/kit/database'
import { NoticeEdition } from './notice-rows.entity'
import { blocksOf, wordsOf } from './notice-text'
import type { Notice } from './notice.entity'

const intlSegmenter = new Intl.Segmenter('zh', { granularity: 'word' })
const most = 20

/** What each correction changed, newest first; nothing of a notice that was withdrawn. */
export async function changesOf({ id: noticeId, status }: Notice): Promise<NoticeChange[]> {
  if (status === 'withdrawn') return []
  const editions = await table(NoticeEdition).find({ where: { noticeId }, order: { edition: 'DESC' }, take: most + 1 })
  return editions.slice(0, -1).map((edition, i) => {
    const before = editions[i + 1]!
    return {
      ...{ edition: edition.edition, reason: edition.reason ?? '', at: edition.at.toISOString() },
      title: partsOf(before.title, edition.title),
      lines: partsOf(linesOf(before), linesOf(edition)),
      body: partsOf(wordsOf(blocksOf(before.body)), wordsOf(blocksOf(edition.body))),
    }
  })
}
const linesOf = ({ whatLine, whenLine, actLine }: NoticeEdition) => [whatLine, whenLine, actLine].filter(Boolean).join('\n')

/** Two texts word by word; words of Chinese are found by the dictionary of the runtime. */
const partsOf = (before: string, after: string): TextPart[] =>
  diffWordsWithSpace(before, after, { intlSegmenter }).map(({ value, added, removed }) => ({
    text: value,
    kind: added ? 'added' : removed ? 'removed' : 'same',
  }))
