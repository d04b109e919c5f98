import type { About } from '@shared/notifications/message-sentences'
import type { VisitEventStep } from '@shared/feedback/visit.workflow'
import { ratersToRemind, readVisitNews } from '@server/feedback'
import { on } from '@server/kit/deliveries'
import { notify } from './notify'

/** What is told of which step, to her and to those who may do it. */
const tellings: Partial<Record<VisitEventStep, About>> = {
  open: 'visit.opened',
  soon: 'visit.soon',
  overdue: 'visit.overdue',
  contact: 'visit.contacted',
  putRight: 'visit.putRight',
  close: 'visit.closed',
  giveUp: 'visit.unreachable',
}
for (const step of Object.keys(tellings) as VisitEventStep[]) {
  on(`visit.${step}`, `notifications.visit.${step}`, async payload => {
    const news = await readVisitNews(payload)
    if (!news) return
    const { cause, communityId, personId, visitors, actorId, appealId, activityId, slots } = news
    const sampled = cause === 'sample'
    const telling = {
      about: sampled && step === 'open' ? 'visit.sampled' : tellings[step]!,
      communityId,
      slots,
      sourceId: payload.eventId,
      appealId,
      noticeId: null,
      activityId,
    }
    // Nothing was promised to whom the lot fell on.
    if (!sampled || step !== 'overdue') await notify([personId], { ...telling, audience: 'resident' })
    await notify(
      visitors.filter(id => id !== actorId),
      { ...telling, audience: 'staff' },
    )
  })
}

/** Whoever has not said whether it is solved is reminded, once. */
on('feedback.remind', 'notifications.feedback.remind', async news => {
  const raters = await ratersToRemind(news)
  if (!raters) return
  const { people, ...told } = raters
  const telling = { about: 'appeal.rateReminder', sourceId: news.eventId, appealId: news.appealId, noticeId: null } as const
  await notify(people, { ...told, ...telling, audience: 'resident' })
})
