import type { ComposeNotice, CorrectNotice } from '@shared/notices/notice.inputs'
import { noticeReasons } from '@shared/notices/notice.reasons'
import { unfilledIn } from '@shared/notices/notice-templates'
import { now } from '@server/kit/clock'
import { table } from '@server/kit/database'
import { newId } from '@server/kit/ids'
import { filesOf } from './notice-files'
import { NoticeEdition } from './notice-rows.entity'
import type { Notice } from './notice.entity'
import { searchable } from './notice-search'
import { blocksOf, wordsOf } from './notice-text'
import { refusalAt } from './notice-times'

type Content = Pick<ComposeNotice | CorrectNotice, 'title' | 'body' | 'what' | 'when' | 'act'>
export type NoticeWords = Pick<Notice, 'title' | 'whatLine' | 'whenLine' | 'actLine' | 'body' | 'searched'>

/** The columns of what was written. Refuses `notice.unfilled` while a blank of a template stands in one of the texts. */
export function wordsToWrite({ title, body, what, when, act }: Content): NoticeWords {
  for (const [field, text] of Object.entries({ title, body, what, when, act }))
    if (text && unfilledIn(text).length > 0) throw refusalAt(field, noticeReasons.unfilled)
  return {
    ...{ title, body, whatLine: what ?? null, whenLine: when ?? null, actLine: act ?? null },
    searched: searchable(title, what ?? null, when ?? null, act ?? null, wordsOf(blocksOf(body))),
  }
}

/** Keeps what the notice says and shows now as an edition of its own. */
export const keepEdition = async (notice: Notice, authorId: string, reason: string | null) =>
  table(NoticeEdition).insert({
    ...{ id: newId(), communityId: notice.communityId, noticeId: notice.id, edition: notice.edition },
    ...{ title: notice.title, whatLine: notice.whatLine, whenLine: notice.whenLine, actLine: notice.actLine, body: notice.body },
    ...{ files: await filesOf(notice.id), reason, authorId, at: now() },
  })
