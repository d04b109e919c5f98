import { IsNull, LessThanOrEqual } from 'typeorm'
import { now } from '@server/kit/clock'
import { changed, lockOne, table, transaction } from '@server/kit/database'
import { Appeal } from './appeal.entity'
import { recordEvent } from './take-step'

/** Reminds of each matter on the long list once when its review is due; each in a transaction of its own. */
export async function remindOfReviews(): Promise<void> {
  const due = () => ({ status: 'on_list' as const, reviewAt: LessThanOrEqual(now()), reviewRemindedAt: IsNull() })
  for (const { id } of await table(Appeal).find({ select: { id: true }, where: due(), take: 200 })) {
    await transaction(async () => {
      const appeal = await lockOne(Appeal, { id })
      if (!appeal || !(await changed(table(Appeal).update({ id, ...due() }, { reviewRemindedAt: now() })))) return
      await recordEvent(appeal, 'listReviewDue', 'clock', '', { facts: { reviewAt: appeal.reviewAt!.toISOString() } })
    })
  }
}
