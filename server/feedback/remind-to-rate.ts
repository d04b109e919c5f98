import { feedbackLimits } from '@shared/feedback/feedback.limits'
import { atHour, clockTime, dayAfter, dayOf } from '@shared/kit/workdays'
import { Appeal, readNews } from '@server/appeals'
import { later } from '@server/kit/clock'
import { table } from '@server/kit/database'
import { announce, on } from '@server/kit/deliveries'
import { Evaluation } from './evaluation.entity'

declare module '@server/kit/deliveries' {
  interface Events {
    /** A matter was said to be done a day ago: the time to remind whoever has not rated it, the only one. */
    'feedback.remind': { appealId: string; eventId: string }
  }
}

/** A day from now; what falls into the night waits for the morning. */
function dayLater(): Date {
  const at = later(24 * 3_600_000)
  const time = clockTime(at)
  if (time >= '09:00' && time < '21:00') return at
  return atHour(time < '09:00' ? dayOf(at) : dayAfter(dayOf(at)), feedbackLimits.remindHour)
}
on('appeal.resolve', 'feedback.remind', news => announce('feedback.remind', news, `remind:${news.eventId}`, dayLater()))

/** Whom to remind of the answer that came with that event: who holds the matter and said nothing of it. Null where none is waited for any more. */
export async function ratersToRemind(news: { appealId: string; eventId: string }) {
  const appeal = await table(Appeal).findOneBy({ id: news.appealId })
  if (appeal?.status !== 'resolved' || appeal.resultEventId !== news.eventId) return null
  const { communityId, id: subjectId, timesReopened: round } = appeal
  const told = (await readNews(news))!
  const said = await table(Evaluation).find({
    select: { personId: true },
    where: { communityId, subjectType: 'appeal', subjectId, round },
  })
  const people = told.holders.filter(id => !said.some(({ personId }) => personId === id))
  return { communityId, slots: told.slots, people }
}
