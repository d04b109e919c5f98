import { LessThanOrEqual } from 'typeorm'
import { Refusal } from '@shared/kit/refusal'
import type { PinNotice } from '@shared/notices/notice.inputs'
import { noticeLimits } from '@shared/notices/notice.limits'
import { noticeReasons } from '@shared/notices/notice.reasons'
import type { Actor } from '@server/kit/actor'
import { now } from '@server/kit/clock'
import { changed, onceOnly, table, transaction } from '@server/kit/database'
import { NoticePin } from './notice-rows.entity'
import { pinEndOf } from './notice-times'
import type { Notice } from './notice.entity'
import { takeNoticeStep } from './take-notice-step'

/** Puts it above the list until then; one that is there already only gets the new end. Refuses `notice.pinEnd` and `notice.pinsFull`. */
export const pinNotice = (actor: Actor, id: string, { version, until }: PinNotice) =>
  transaction(async () => {
    const { notice } = await takeNoticeStep(actor, id, 'pin', version, async notice => {
      const pinnedUntil = pinEndOf('until', now(), until, notice.expiresAt)
      if (!(await takePin(notice, pinnedUntil))) throw new Refusal(noticeReasons.pinsFull)
      return { write: { pinnedUntil } }
    })
    return notice
  })

/** Takes it down among the others. */
export const unpinNotice = (actor: Actor, id: string, version: number) =>
  transaction(async () => {
    const { notice } = await takeNoticeStep(actor, id, 'unpin', version, async notice => {
      await givePinBack(notice)
      return { write: { pinnedUntil: null } }
    })
    return notice
  })

/** Inside a verb's transaction: one of the community's few places, its own, one whose end has come, or one never used; false if all are taken. */
export async function takePin({ id: noticeId, communityId }: Pick<Notice, 'id' | 'communityId'>, until: Date): Promise<boolean> {
  const pins = table(NoticePin)
  if (await changed(pins.update({ communityId, noticeId }, { until }))) return true
  for (let slot = 1; slot <= noticeLimits.pins; slot++) {
    const over = { communityId, slot, until: LessThanOrEqual(now()) }
    if (await changed(pins.update(over, { noticeId, until }))) return true
    if (await onceOnly(() => pins.insert({ communityId, slot, noticeId, until }))) return true
  }
  return false
}
export const givePinBack = ({ id: noticeId, communityId }: Pick<Notice, 'id' | 'communityId'>) =>
  table(NoticePin).delete({ communityId, noticeId })
