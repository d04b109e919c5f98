import { IsNull, LessThanOrEqual } from 'typeorm'
import type { Actor } from '@server/kit/actor'
import { now } from '@server/kit/clock'
import { afterCommit, changed, table, transaction } from '@server/kit/database'
import { announce } from '@server/kit/deliveries'
import { forgetAnswers } from '@server/kit/shared-answers'
import { Notice } from './notice.entity'
import { recordNoticeEvent, takeNoticeStep } from './take-notice-step'

/** A second person says that an urgent notice is right. Refuses `notice.secondPerson` to whoever wrote it. */
export const confirmNotice = (actor: Actor, id: string, version: number) =>
  transaction(async () => {
    const { notice } = await takeNoticeStep(actor, id, 'confirm', version, () => ({
      write: { confirmedAt: now(), confirmedBy: actor.id },
    }))
    return notice
  })

/** Flags each urgent notice once that nobody confirmed in time, and tells of it; each in a transaction of its own. */
export async function flagUnconfirmedNotices(): Promise<void> {
  const late = () => ({
    ...{ status: 'published' as const, confirmBy: LessThanOrEqual(now()), confirmedAt: IsNull(), flaggedAt: IsNull() },
  })
  for (const { id } of await table(Notice).find({ select: { id: true }, where: late(), take: 200 })) {
    await transaction(async () => {
      if (!(await changed(table(Notice).update({ id, ...late() }, { flaggedAt: now() })))) return
      const eventId = await recordNoticeEvent(await table(Notice).findOneByOrFail({ id }), 'flag', 'clock', null)
      await announce('notice.unconfirmed', { noticeId: id, eventId }, eventId)
      afterCommit(() => forgetAnswers('notices.list', 'notices.front'))
    })
  }
}
