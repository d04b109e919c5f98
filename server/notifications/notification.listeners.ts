import { appealLimits } from '@shared/appeals/appeal.limits'
import type { EventStep } from '@shared/appeals/event-sentences'
import type { About } from '@shared/notifications/message-sentences'
import { mergedInto, readDelegated, readNews, type News } from '@server/appeals'
import { on } from '@server/kit/deliveries'
import { digest } from '@server/kit/ids'
import { unitLeads } from '@server/organisation'
import { handlersOf, holdersOfRole } from '@server/people'
import { notify } from './notify'

type Recipients = (news: News) => string[] | Promise<string[]>
const holders: Recipients = ({ holders }) => holders
const dispatchers: Recipients = ({ communityId }) => holdersOfRole(communityId, 'dispatcher')
const supervisors: Recipients = ({ communityId }) => holdersOfRole(communityId, 'supervisor')
const admins: Recipients = ({ communityId }) => holdersOfRole(communityId, 'admin')
/** Supervisors who had no part in declining it; where there is none, those there are, to have it ruled elsewhere. */
const reviewers: Recipients = async news => {
  const all = await supervisors(news)
  const others = all.filter(id => !news.declinedBy.includes(id))
  return others.length > 0 ? others : all
}
/** The person in charge, else all who handle for the unit, else the desk. */
const incharge: Recipients = news =>
  news.handlerId ? [news.handlerId] : news.unitId ? handlersOf(news.unitId) : dispatchers(news)
const both =
  (...several: Recipients[]): Recipients =>
  async news =>
    (await Promise.all(several.map(one => one(news)))).flat()
const whenReopened =
  (recipients: Recipients, from: number, to = Infinity): Recipients =>
  news =>
    news.timesReopened >= from && news.timesReopened < to ? recipients(news) : []
const whenBack =
  (recipients: Recipients): Recipients =>
  news =>
    news.timesHere > 1 ? recipients(news) : []
const { ruledFrom, upperFrom } = appealLimits

/** Who leads the unit in charge, if she handles its matters; else the supervisors. */
const leads: Recipients = async news => {
  const found = news.unitId ? await unitLeads(news.communityId, news.unitId) : []
  return found.length > 0 ? found : supervisors(news)
}
/** Who said when somebody comes, while it is still her unit's; else who has it now. */
const promiser: Recipients = async news => {
  const { promisedBy, unitId } = news
  return promisedBy && unitId && (await handlersOf(unitId)).includes(promisedBy) ? [promisedBy] : incharge(news)
}
const answering =
  (urged: boolean): Recipients =>
  news =>
    news.answersUrge === urged ? news.holders : []

/** Who is told of which step. What a step is not here for is read on the matter's own page. */
const tellings: Partial<Record<EventStep, { about: About; resident?: Recipients; staff?: Recipients; partner?: true }[]>> = {
  submit: [{ about: 'appeal.submitted', resident: holders, staff: dispatchers }],
  assign: [
    { about: 'appeal.assigned', resident: holders, staff: incharge },
    { about: 'appeal.recurred', staff: whenBack(incharge) },
  ],
  handOver: [{ about: 'appeal.transferred', resident: holders, staff: incharge }],
  transfer: [{ about: 'appeal.transferred', resident: holders, staff: incharge }],
  setPriority: [{ about: 'appeal.priorityChanged', resident: holders, staff: incharge }],
  returnIt: [{ about: 'appeal.returned', staff: dispatchers }],
  commit: [{ about: 'appeal.committed', resident: holders }],
  keepCommitment: [{ about: 'appeal.commitmentKept', resident: holders }],
  dropCommitment: [{ about: 'appeal.commitmentDropped', resident: holders }],
  breakCommitment: [{ about: 'appeal.commitmentBroken', resident: holders, staff: both(incharge, leads) }],
  schedule: [{ about: 'appeal.scheduled', resident: holders }],
  askExtension: [{ about: 'appeal.extensionAsked', staff: supervisors }],
  grantExtension: [{ about: 'appeal.extended', resident: holders, staff: incharge }],
  refuseExtension: [{ about: 'appeal.extensionRefused', staff: incharge }],
  ask: [{ about: 'appeal.asked', resident: holders }],
  answer: [{ about: 'appeal.answered', staff: incharge }],
  askExpired: [{ about: 'appeal.askExpired', resident: holders, staff: incharge }],
  append: [{ about: 'appeal.appended', staff: incharge }],
  reply: [
    { about: 'appeal.replied', resident: answering(false) },
    { about: 'appeal.urgeAnswered', resident: answering(true) },
  ],
  askTask: [{ about: 'appeal.taskAsked', partner: true }],
  answerTask: [{ about: 'appeal.taskAnswered', staff: incharge }],
  handTask: [{ about: 'appeal.taskAsked', partner: true }],
  taskLate: [
    { about: 'appeal.taskLate', staff: incharge },
    { about: 'appeal.taskOverdue', partner: true },
  ],
  partyReply: [{ about: 'appeal.partyReplied', staff: incharge }],
  partyLate: [{ about: 'appeal.partyLate', staff: incharge }],
  urge: [{ about: 'appeal.urged', staff: incharge }],
  correct: [{ about: 'appeal.replyCorrected', resident: holders }],
  resolve: [{ about: 'appeal.resolved', resident: holders }],
  reopen: [
    { about: 'appeal.reopened', resident: holders, staff: both(incharge, supervisors) },
    { about: 'appeal.reopenedAgain', staff: whenReopened(supervisors, ruledFrom, upperFrom) },
    { about: 'appeal.reopenedThird', staff: whenReopened(supervisors, upperFrom) },
  ],
  rate: [{ about: 'appeal.closed', resident: holders }],
  closeUnrated: [{ about: 'appeal.closedUnrated', resident: holders }],
  decline: [{ about: 'appeal.declineCheck', staff: both(dispatchers, supervisors) }],
  refuseDecline: [{ about: 'appeal.declineRefused', staff: dispatchers }],
  confirmDecline: [{ about: 'appeal.declined', resident: holders }],
  askReview: [{ about: 'appeal.reviewAsked', staff: reviewers }],
  ruleReview: [{ about: 'appeal.reviewTakenUp', resident: holders, staff: dispatchers }],
  upholdReview: [{ about: 'appeal.reviewUpheld', resident: holders }],
  putOnList: [{ about: 'appeal.listed', resident: holders, staff: incharge }],
  reviewList: [{ about: 'appeal.listReviewed', resident: holders }],
  rulingLate: [{ about: 'appeal.rulingLate', staff: both(supervisors, admins) }],
  listReviewDue: [{ about: 'appeal.listReviewDue', staff: supervisors }],
  takeOffList: [{ about: 'appeal.takenOffList', resident: holders, staff: incharge }],
  ruleReopen: [{ about: 'appeal.reopenRuled', resident: holders, staff: incharge }],
  ruleClose: [{ about: 'appeal.closeRuled', resident: holders, staff: incharge }],
  overdue: [{ about: 'appeal.overdue', resident: holders, staff: both(incharge, leads) }],
  soon: [
    { about: 'appeal.soonDue', staff: news => (news.unitId ? incharge(news) : []) },
    { about: 'appeal.acceptSoon', staff: news => (news.unitId ? [] : dispatchers(news)) },
  ],
  supervise: [
    { about: 'appeal.supervised', resident: holders, staff: both(incharge, leads) },
    { about: 'appeal.toSupervise', staff: supervisors },
  ],
  checkOff: [{ about: 'appeal.checkedOff', resident: holders, staff: both(incharge, leads) }],
  superviseLate: [{ about: 'appeal.superviseLate', staff: both(supervisors, admins) }],
  promiseSoon: [{ about: 'appeal.promiseSoon', staff: promiser }],
  severe: [{ about: 'appeal.severe', staff: both(incharge, leads, supervisors) }],
  merge: [{ about: 'appeal.merged', resident: holders }],
  mergedIn: [{ about: 'appeal.mergedIn', staff: incharge }],
  unmerge: [{ about: 'appeal.unmerged', resident: holders, staff: incharge }],
  withdraw: [{ about: 'appeal.withdrawn', staff: incharge }],
}

for (const step of Object.keys(tellings) as EventStep[]) {
  on(`appeal.${step}`, `notifications.${step}`, async payload => {
    const news = await readNews(payload)
    if (!news) return
    const { communityId, slots, actorId } = news
    for (const { about, resident, staff, partner } of tellings[step] ?? []) {
      const telling = { about, communityId, slots, sourceId: payload.eventId, appealId: payload.appealId, noticeId: null }
      if (resident) await notify(await resident(news), { ...telling, audience: 'resident' })
      // The matter is not that unit's: it is told without a way there.
      if (partner && news.partnerId)
        await notify(await handlersOf(news.partnerId), { ...telling, appealId: null, audience: 'staff' })
      // Whoever did it knows; a holder who works here was told as a resident.
      if (staff)
        await notify(
          (await staff(news)).filter(id => id !== actorId),
          { ...telling, audience: 'staff' },
        )
    }
  })
}

/** Whoever holds what was merged into a matter hears of its answer, and that it is done again, as its own holder does. */
const ofTheOther = { resolve: 'appeal.resolvedMerged', reopen: 'appeal.reopenedMerged', ruleClose: 'appeal.closeRuled' } as const
for (const step of ['resolve', 'reopen', 'ruleClose'] as const) {
  on(`appeal.${step}`, `notifications.${step}.merged`, async ({ appealId: masterId, eventId }) => {
    for (const { id: appealId } of await mergedInto(masterId)) {
      const news = await readNews({ appealId, eventId })
      if (!news) continue
      const { communityId, slots } = news
      const telling = { about: ofTheOther[step], communityId, slots, sourceId: eventId, appealId, noticeId: null } as const
      await notify(news.holders, { ...telling, audience: 'resident' })
    }
  })
}

/** Whoever stands in is told of each matter that waits; of those that come she hears as their handler would. */
on('organisation.away', 'notifications.away', async ({ absenceId, communityId, personId }) => {
  for (const { appealId, actingId, slots } of await readDelegated(communityId, personId)) {
    const sourceId = digest(absenceId, appealId).slice(0, 26)
    const telling = { about: 'appeal.delegated', communityId, slots, sourceId, appealId, noticeId: null } as const
    await notify([actingId], { ...telling, audience: 'staff' })
  }
})
