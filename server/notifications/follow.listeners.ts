import type { EventStep } from '@shared/appeals/event-sentences'
import type { About } from '@shared/notifications/message-sentences'
import { followersOf, readNews } from '@server/appeals'
import { on } from '@server/kit/deliveries'
import { notifyMany } from './notify'

/** What those hear who joined a matter: the steps that everybody is told of. */
const tellings: Partial<Record<EventStep, About>> = {
  assign: 'follow.assigned',
  reply: 'follow.replied',
  commit: 'follow.committed',
  keepCommitment: 'follow.commitmentKept',
  breakCommitment: 'follow.commitmentBroken',
  dropCommitment: 'follow.commitmentDropped',
  resolve: 'follow.resolved',
  reopen: 'follow.reopened',
  putOnList: 'follow.listed',
  reviewList: 'follow.listReviewed',
  takeOffList: 'follow.takenOffList',
  confirmDecline: 'follow.declined',
}

for (const [step, about] of Object.entries(tellings) as [EventStep, About][]) {
  on(`appeal.${step}`, `notifications.follow.${step}`, async ({ appealId, eventId: sourceId }) => {
    const followers = await followersOf(appealId)
    const news = followers.length > 0 ? await readNews({ appealId, eventId: sourceId }) : null
    if (!news) return
    const { communityId, slots } = news
    await notifyMany(followers, { about, audience: 'resident', communityId, slots, sourceId, appealId, noticeId: null })
  })
}
