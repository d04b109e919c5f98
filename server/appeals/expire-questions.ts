import { LessThan } from 'typeorm'
import { now } from '@server/kit/clock'
import { table, transaction } from '@server/kit/database'
import { resumed } from './answer-appeal'
import { Appeal } from './appeal.entity'
import { takeStepByClock } from './take-step'

/** Goes on with matters whose question nobody answered in five working days, each in a transaction of its own. */
export async function expireQuestions(): Promise<void> {
  const waiting = await table(Appeal).find({
    select: { id: true },
    where: { status: 'need_info', answerBy: LessThan(now()) },
    take: 200,
  })
  const isDue = ({ status, answerBy }: Appeal) => status === 'need_info' && answerBy !== null && answerBy < now()
  for (const { id } of waiting) await transaction(() => takeStepByClock(id, 'askExpired', isDue, resumed))
}
