import type { About } from '@shared/notifications/message-sentences'
import type { ModerationStatus, ModerationStep } from '@shared/moderation/moderation.workflow'
import { readModerationNews } from '@server/moderation'
import { on } from '@server/kit/deliveries'
import { notify } from './notify'

/** Who is told of which decision, as long as it still stands when the message is written. */
const tellings: Partial<Record<ModerationStep, { about: About; status: ModerationStatus; to: 'authors' | 'moderators' }>> = {
  release: { about: 'moderation.released', status: 'shown', to: 'authors' },
  refuse: { about: 'moderation.refused', status: 'refused', to: 'authors' },
  uphold: { about: 'moderation.upheld', status: 'upheld', to: 'authors' },
  contest: { about: 'moderation.contested', status: 'contested', to: 'moderators' },
  hide: { about: 'moderation.hidden', status: 'pending', to: 'moderators' },
}
for (const [step, { about, status, to }] of Object.entries(tellings) as [
  ModerationStep,
  NonNullable<(typeof tellings)['hide']>,
][]) {
  on(`moderation.${step}`, `notifications.moderation.${step}`, async ({ moderationId, eventId: sourceId }) => {
    const news = await readModerationNews(moderationId)
    if (!news || news.status !== status) return
    const { communityId, appealId, slots } = news
    const audience = to === 'authors' ? 'resident' : 'staff'
    await notify(news[to], { about, audience, communityId, slots, sourceId, appealId, noticeId: null })
  })
}
