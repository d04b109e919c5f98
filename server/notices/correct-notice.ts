import { isDeepStrictEqual } from 'node:util'
import type { CorrectNotice } from '@shared/notices/notice.inputs'
import { noticeReasons } from '@shared/notices/notice.reasons'
import { Refusal } from '@shared/kit/refusal'
import type { Actor } from '@server/kit/actor'
import { now } from '@server/kit/clock'
import { transaction } from '@server/kit/database'
import { keepEdition, wordsToWrite, type NoticeWords } from './notice-content'
import { attachFiles, filesOf } from './notice-files'
import { endOf } from './notice-times'
import type { Notice } from './notice.entity'
import { isPinned } from './notice.policy'
import { takePin } from './pin-notice'
import { takeNoticeStep } from './take-notice-step'
import { tellResidents } from './tell-of-notice'

/**
 * Says it anew, with a reason, or with other pictures and documents; what it said and showed before stays to be compared. Left out, the end stays as it was; an earlier one takes the pin
 * along. Refuses `notice.unchanged` where nothing differs, and what composing refuses.
 */
export const correctNotice = (actor: Actor, id: string, input: CorrectNotice) =>
  transaction(async () => {
    const { notice, eventId } = await takeNoticeStep(actor, id, 'correct', input.version, async notice => {
      const words = wordsToWrite(input)
      const expiresAt = input.expiresAt === undefined ? notice.expiresAt : endOf(notice.kind, notice.publishedAt, input.expiresAt)
      const sameWords = (Object.keys(words) as (keyof NoticeWords)[]).every(name => words[name] === notice[name])
      const before = await filesOf(id)
      await attachFiles(id, actor.id, input)
      const sameFiles = isDeepStrictEqual(before, await filesOf(id))
      if (sameWords && sameFiles && expiresAt?.getTime() === notice.expiresAt?.getTime())
        throw new Refusal(noticeReasons.unchanged)
      const pinnedUntil = earlier(notice.pinnedUntil, expiresAt)
      if (pinnedUntil && isPinned(notice)) await takePin(notice, pinnedUntil)
      return { write: { ...words, expiresAt, pinnedUntil, edition: notice.edition + 1, changedAt: now() }, reason: input.reason }
    })
    await keepEdition(notice, actor.id, input.reason)
    if (input.tell && notice.status === 'published') await tellResidents(notice, eventId, 'changed')
    return notice
  })
const earlier = (pinnedUntil: Notice['pinnedUntil'], expiresAt: Date | null) =>
  pinnedUntil && expiresAt && expiresAt < pinnedUntil ? expiresAt : pinnedUntil
