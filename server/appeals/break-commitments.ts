import { LessThan } from 'typeorm'
import { now } from '@server/kit/clock'
import { table, transaction } from '@server/kit/database'
import { Appeal } from './appeal.entity'
import { Commitment } from './commitment.entity'
import { endCommitment } from './end-commitment'
import { takeStepByClock } from './take-step'

/** What was promised for a day that is over, and nobody said was kept, is broken; each in a transaction of its own. */
export async function breakCommitments(): Promise<void> {
  const over = { state: 'open' as const, dueAt: LessThan(now()) }
  for (const { id: commitmentId, appealId, day } of await table(Commitment).find({ where: over, take: 200 })) {
    const stands = (appeal: Appeal) => appeal.commitmentId === commitmentId
    const change = () => ({ write: { commitmentId: null }, facts: { commitmentId, day } })
    await transaction(async () => {
      if (!(await takeStepByClock(appealId, 'breakCommitment', stands, change))) return
      const { unitId } = await table(Appeal).findOneByOrFail({ id: appealId })
      await endCommitment({ commitmentId, unitId }, 'broken', null)
    })
  }
}
