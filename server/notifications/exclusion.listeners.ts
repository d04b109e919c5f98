import { exclusionGrounds } from '@shared/feedback/exclusion.grounds'
import type { About } from '@shared/notifications/message-sentences'
import { words } from '@shared/kit/words'
import { readExclusionNews } from '@server/feedback'
import { on } from '@server/kit/deliveries'
import { notify } from './notify'

/** Whoever rated it reads each step; of a request those hear who may rule on it, of the ruling whoever asked. */
const tellings = {
  asked: 'rating.exclusionAsked',
  approved: 'rating.excluded',
  refused: 'rating.exclusionRefused',
} as const satisfies Record<string, About>

for (const what of Object.keys(tellings) as (keyof typeof tellings)[]) {
  on(`exclusion.${what}`, `notifications.exclusion.${what}`, async ({ exclusionId }) => {
    const news = await readExclusionNews(exclusionId)
    if (!news) return
    const { exclusion, called, raters, rulers } = news
    const { communityId, appealId, askedBy, ground, ruledWords } = exclusion
    const ruling = words(ruledWords ?? '', ruledWords ?? '')
    const slots = {
      title: called.title,
      unit: called.unit ?? words('责任单位', 'The unit'),
      ground: exclusionGrounds[ground],
      ruling,
    }
    const telling = { about: tellings[what], communityId, slots, sourceId: exclusionId, appealId, noticeId: null }
    await notify(raters, { ...telling, audience: 'resident' })
    await notify(what === 'asked' ? rulers : [askedBy], { ...telling, audience: 'staff' })
  })
}
