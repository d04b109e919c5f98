import { diffWordsWithSpace } from 'diff'
import type { NoticeChange, TextPart } from '@shared/notices/notice.views'
import { table } from '@server/kit/database'
import { everyFileOf, type EditionFile } from './notice-files'
import { NoticeEdition } from './notice-rows.entity'
import { blocksOf, wordsOf } from './notice-text'
import type { Notice } from './notice.entity'

const intlSegmenter = new Intl.Segmenter('zh', { granularity: 'word' })
const most = 20

/** What each correction changed, newest first; nothing of a notice that was withdrawn. */
export async function changesOf({ id: noticeId, status }: Notice): Promise<NoticeChange[]> {
  if (status === 'withdrawn') return []
  const editions = await table(NoticeEdition).find({ where: { noticeId }, order: { edition: 'DESC' }, take: most + 1 })
  if (editions.length < 2) return []
  const files = await everyFileOf(noticeId)
  return editions.slice(0, -1).map((edition, i) => {
    const before = editions[i + 1]!
    const went = missingIn(edition.files, before.files)
    const came = missingIn(before.files, edition.files)
    return {
      ...{ edition: edition.edition, reason: edition.reason ?? '', at: edition.at.toISOString() },
      title: partsOf(before.title, edition.title),
      lines: partsOf(linesOf(before), linesOf(edition)),
      body: partsOf(wordsOf(blocksOf(before.body)), wordsOf(blocksOf(edition.body))),
      photos: picturesAmong(files, came, went),
      documents: documentsAmong(files, came, went),
    }
  })
}
/** What the one list has and the other has not, or under another name. */
const missingIn = (list: EditionFile[], other: EditionFile[]) =>
  other.filter(file => !list.some(({ id, name }) => id === file.id && name === file.name))
type Files = Awaited<ReturnType<typeof everyFileOf>>
function picturesAmong({ photos }: Files, came: EditionFile[], went: EditionFile[]): NoticeChange['photos'] {
  const found = (listed: EditionFile[]) => listed.flatMap(({ id }) => photos.get(id) ?? [])
  return { added: found(came), removed: found(went), hidden: went.filter(isPicture).length - found(went).length }
}
function documentsAmong({ documents }: Files, came: EditionFile[], went: EditionFile[]): NoticeChange['documents'] {
  const found = (listed: EditionFile[]) =>
    listed.flatMap(({ id, name }) => {
      const document = documents.get(id)
      return document && name !== null ? [{ ...document, name }] : []
    })
  const hidden = went.flatMap(({ id, name }) => (name === null || documents.has(id) ? [] : [name]))
  return { added: found(came), removed: found(went), hidden }
}
const isPicture = ({ name }: EditionFile) => name === null
const linesOf = ({ whatLine, whenLine, actLine }: NoticeEdition) => [whatLine, whenLine, actLine].filter(Boolean).join('\n')

/** Two texts word by word; words of Chinese are found by the dictionary of the runtime. */
const partsOf = (before: string, after: string): TextPart[] =>
  diffWordsWithSpace(before, after, { intlSegmenter }).map(({ value, added, removed }) => ({
    text: value,
    kind: added ? 'added' : removed ? 'removed' : 'same',
  }))
