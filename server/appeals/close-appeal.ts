import { LessThan } from 'typeorm'
import { appealLimits } from '@shared/appeals/appeal.limits'
import type { Solved } from '@shared/feedback/feedback.views'
import type { Actor } from '@server/kit/actor'
import { later, now } from '@server/kit/clock'
import { table, transaction } from '@server/kit/database'
import { Appeal } from './appeal.entity'
import { takeStep, takeStepByClock } from './take-step'

const day = 86_400_000
const reopenUntil = () => later(appealLimits.reopenDays * day)

/** The holder's rating closes the matter; what she thinks of it is feedback's to keep. */
export const closeRated = (actor: Actor, id: string, version: number, solved: Solved) =>
  transaction(() =>
    takeStep(actor, id, 'rate', version, ({ resultCode }) => ({
      write: { closeCode: solved === 'partly' ? 'partly' : resultCode, reopenUntil: reopenUntil() },
      facts: { solved },
    })),
  )

/** Closes what nobody rated within 14 days, each in a transaction of its own; it does not count as satisfied. */
export async function closeUnrated(): Promise<void> {
  const waiting = await table(Appeal).find({
    select: { id: true },
    where: { status: 'resolved', ratingUntil: LessThan(now()) },
    take: 200,
  })
  const isDue = ({ status, ratingUntil }: Appeal) => status === 'resolved' && ratingUntil !== null && ratingUntil < now()
  const write = () => ({ write: { closeCode: 'no_rating_archived', reopenUntil: reopenUntil() } as const })
  for (const { id } of waiting) await transaction(() => takeStepByClock(id, 'closeUnrated', isDue, write))
}
