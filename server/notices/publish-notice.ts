import { LessThanOrEqual } from 'typeorm'
import { Refusal } from '@shared/kit/refusal'
import { noticeReasons } from '@shared/notices/notice.reasons'
import type { Actor } from '@server/kit/actor'
import { now } from '@server/kit/clock'
import { table, transaction } from '@server/kit/database'
import { Notice } from './notice.entity'
import { isOver } from './notice.policy'
import { takePin } from './pin-notice'
import { takeNoticeStep, takeNoticeStepByClock } from './take-notice-step'
import { tellResidents } from './tell-of-notice'

/** Sends out now what was set for later. Refuses `notice.pinsFull`. */
export const publishNotice = (actor: Actor, id: string, version: number) =>
  transaction(async () => {
    const { notice, eventId } = await takeNoticeStep(actor, id, 'publish', version, async notice => {
      if (notice.pinnedUntil && !(await takePin(notice, notice.pinnedUntil))) throw new Refusal(noticeReasons.pinsFull)
      return { write: { publishedAt: now() } }
    })
    await tellResidents(notice, eventId, 'published')
    return notice
  })

const due = (at: Date) => ({ status: 'scheduled' as const, publishedAt: LessThanOrEqual(at) })
/** Sends out what is due, each in a transaction of its own; where all pins are taken it goes out without one. */
export async function publishDueNotices(): Promise<void> {
  for (const { id } of await table(Notice).find({ select: { id: true }, where: due(now()), take: 200 })) {
    await transaction(async () => {
      const isDue = ({ status, publishedAt }: Notice) => status === 'scheduled' && publishedAt <= now()
      const taken = await takeNoticeStepByClock(id, 'publish', isDue, async notice => {
        const pinned = notice.pinnedUntil !== null && notice.pinnedUntil > now() && (await takePin(notice, notice.pinnedUntil))
        return { write: { publishedAt: now(), ...(!pinned && { pinnedUntil: null }) } }
      })
      // What ended while the server was down is filed with the old ones, and nobody is woken for it.
      if (taken && !isOver(taken.notice)) await tellResidents(taken.notice, taken.eventId, 'published')
    })
  }
}
