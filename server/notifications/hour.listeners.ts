import type { About } from '@shared/notifications/message-sentences'
import { words } from '@shared/kit/words'
import { shiftsByIds } from '@server/activities'
import { entriesByIds } from '@server/hours'
import { on } from '@server/kit/deliveries'
import { notify } from './notify'

const same = (text: string) => words(text, text)

async function tell(about: About, entryId: string): Promise<void> {
  const [entry] = await entriesByIds([entryId])
  const found = entry && (await shiftsByIds([entry.shiftId])).get(entry.shiftId)
  // Where nothing was credited there is nothing to thank for.
  if (!entry || !found || (about === 'hours.credited' && entry.minutes === 0)) return
  const { communityId, activityId, personId, minutes, reason } = entry
  const hours = String(Math.round(minutes / 6) / 10)
  const slots = { activity: same(found.title), hours: same(hours), reason: same(reason ?? '') }
  const where = { communityId, activityId, appealId: null, noticeId: null, sourceId: entryId }
  await notify([personId], { ...where, about, audience: 'resident', slots })
}
on('hours.credited', 'notifications.hours.credited', ({ entryId }) => tell('hours.credited', entryId))
on('hours.corrected', 'notifications.hours.corrected', ({ entryId }) => tell('hours.corrected', entryId))
