import type { MonthlyIssueEventStep } from '@shared/monthly-issues/monthly-issue.workflow'
import type { About } from '@shared/notifications/message-sentences'
import { on } from '@server/kit/deliveries'
import { readIssueNews } from '@server/monthly-issues'
import { handlersOf, holdersOfRole } from '@server/people'
import { notify, notifyMany } from './notify'

/** What those hear whose matters are in it, or who joined them. */
const tellings: Partial<Record<MonthlyIssueEventStep, About>> = {
  open: 'monthlyIssue.opened',
  choose: 'monthlyIssue.chosen',
  giveLead: 'monthlyIssue.chosen',
  plan: 'monthlyIssue.planned',
  tick: 'monthlyIssue.ticked',
  finish: 'monthlyIssue.done',
  planLate: 'monthlyIssue.planLate',
  handOver: 'monthlyIssue.handedOver',
}
for (const [step, about] of Object.entries(tellings) as [MonthlyIssueEventStep, About][]) {
  on(`monthlyIssue.${step}`, `notifications.monthlyIssue.${step}`, async payload => {
    const news = await readIssueNews(payload)
    if (!news) return
    const { communityId, unitId, actorId, candidates } = news
    const telling = { about, communityId, sourceId: payload.eventId, appealId: null, noticeId: null } as const
    for (const { told, slots } of candidates) {
      // Which unit leads is not told them twice.
      if (step !== 'giveLead')
        for (const { appealId, people } of told) await notifyMany(people, { ...telling, audience: 'resident', slots, appealId })
      // Whom it is for now; where there is no lead, the desk gives it one.
      const staff = unitId ? await handlersOf(unitId) : await holdersOfRole(communityId, 'dispatcher')
      // What is late is a supervisor's to know as well.
      if (step === 'planLate') staff.push(...(await holdersOfRole(communityId, 'supervisor')))
      await notify(
        staff.filter(id => id !== actorId),
        { ...telling, audience: 'staff', slots },
      )
    }
  })
}
