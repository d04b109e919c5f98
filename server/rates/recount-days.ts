import { MoreThan } from 'typeorm'
import { atHour, dayAfter } from '@shared/kit/workdays'
import { Appeal } from '@server/appeals'
import { table } from '@server/kit/database'
import { announce, on } from '@server/kit/deliveries'
import { keepRates } from './keep-rates'

const atATime = 50
/** A limit that questions held up may lie so much later than the date that is kept. */
const slackDays = 14

/** A day is reckoned otherwise from now on: what is counted by limits beyond it is counted anew, some at a time. */
on('organisation.dayChanged', 'rates.dayChanged', async ({ communityId, day, after }) => {
  const dueAt = MoreThan(atHour(dayAfter(day, -slackDays), 0))
  const where = { communityId, dueAt, id: MoreThan(after) }
  const matters = await table(Appeal).find({ select: { id: true }, where, order: { id: 'ASC' }, take: atATime })
  for (const { id } of matters) await keepRates(id)
  const last = matters.at(-1)
  if (last && matters.length === atATime) await announce('organisation.dayChanged', { communityId, day, after: last.id })
})
