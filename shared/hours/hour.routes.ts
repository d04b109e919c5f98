import { get, post } from '../kit/route'
import type { Page } from '../kit/page'
import type { PageQuery } from '../kit/page.inputs'
import type * as input from './hour.inputs'
import type { HourSum, HourView, Settlement, WrongHourCard } from './hour.views'

export const hourRoutes = {
  mine: get('/hours/mine').by('guest').takes<PageQuery>().gives<Page<HourView>>(),
  sum: get('/hours/sum').by('guest').gives<HourSum>(),
  sayWrong: post('/hours/:id/wrong').by('guest').takes<input.SayHourWrong>().gives<HourView>(),

  settlement: get('/hours/shifts/:id').by('staff').gives<Settlement>(),
  settle: post('/hours/shifts/:id/settle').by('staff').takes<input.SettleShift>().gives<Settlement>(),
  wrong: get('/hours/wrong').by('staff').takes<input.ListWrongHours>().gives<Page<WrongHourCard>>(),
  answerWrong: post('/hours/wrong/:id/answer').by('staff').takes<input.AnswerWrongHour>().gives<WrongHourCard>(),
}
