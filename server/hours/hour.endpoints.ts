import * as inputs from '@shared/hours/hour.inputs'
import { hourRoutes } from '@shared/hours/hour.routes'
import { PageQuery } from '@shared/kit/page.inputs'
import { serve, takes } from '@server/kit/endpoint'
import { whenMerged } from '@server/kit/identify'
import { table } from '@server/kit/database'
import './hour.holdings'
import { WrongHour } from './hour.entity'
import { listMyHours, sumOfHours, viewEntries, wrongCards } from './hour.view'
import { mergeEntries } from './ledger'
import { readSettlement } from './read-settlement'
import { settleShift } from './settle-shift'
import { answerWrongHour, listWrongHours, sayHourWrong } from './wrong-hours'

whenMerged(async (guestId, personId) => {
  await mergeEntries(guestId, personId)
  await table(WrongHour).update({ personId: guestId }, { personId })
})

export const hourEndpoints = serve('hours', hourRoutes, {
  mine: takes(PageQuery, ({ actor, input }) => listMyHours(actor, input)),
  sum: ({ actor }) => sumOfHours(actor),
  sayWrong: takes(inputs.SayHourWrong, async ({ actor, params, input }) => {
    return (await viewEntries([await sayHourWrong(actor, params.id, input)]))[0]!
  }),

  settlement: ({ actor, params }) => readSettlement(actor, params.id),
  settle: takes(inputs.SettleShift, async ({ actor, params, input }) => {
    await settleShift(actor, params.id, input)
    return readSettlement(actor, params.id)
  }),
  wrong: takes(inputs.ListWrongHours, async ({ actor, input }) => {
    const { items, next } = await listWrongHours(actor, input)
    return { items: await wrongCards(items, actor), next }
  }),
  answerWrong: takes(inputs.AnswerWrongHour, async ({ actor, params, input }) => {
    return (await wrongCards([await answerWrongHour(actor, params.id, input)], actor))[0]!
  }),
})
