import type { About } from '@shared/notifications/message-sentences'
import { momentWords } from '@shared/kit/moment-words'
import { words } from '@shared/kit/words'
import { shiftsByIds } from '@server/activities'
import { entriesByIds, readWrongNews } from '@server/hours'
import { on } from '@server/kit/deliveries'
import { notify } from './notify'

const same = (text: string) => words(text, text)
const inHours = (minutes: number) => same(String(Math.round(minutes / 6) / 10))

async function tell(about: About, entryId: string): Promise<void> {
  const [entry] = await entriesByIds([entryId])
  const found = entry && (await shiftsByIds([entry.shiftId])).get(entry.shiftId)
  // Where nothing was credited there is nothing to thank for.
  if (!entry || !found || (about === 'hours.credited' && entry.minutes === 0)) return
  const { communityId, activityId, personId, minutes, reason } = entry
  const slots = { activity: same(found.title), hours: inHours(minutes), reason: same(reason ?? '') }
  const where = { communityId, activityId, appealId: null, noticeId: null, sourceId: entryId }
  await notify([personId], { ...where, about, audience: 'resident', slots })
}
on('hours.credited', 'notifications.hours.credited', ({ entryId }) => tell('hours.credited', entryId))
on('hours.corrected', 'notifications.hours.corrected', ({ entryId }) => tell('hours.corrected', entryId))

/** Her leader hears that an hour is in question, she that it stays as it was. */
async function tellOfWrong(about: 'hours.questioned' | 'hours.kept', wrongId: string): Promise<void> {
  const news = await readWrongNews(wrongId)
  if (!news || (about === 'hours.questioned') !== (news.wrong.status === 'open')) return
  const { wrong, entry, title, leaderId, name } = news
  const where = {
    communityId: wrong.communityId,
    activityId: entry.activityId,
    appealId: null,
    noticeId: null,
    sourceId: wrongId,
  }
  const facts = { activity: same(title), name: same(name), due: momentWords(wrong.answerBy) }
  const slots = { ...facts, hours: inHours(entry.minutes), reason: same(wrong.answer ?? '') }
  const toLeader = about === 'hours.questioned'
  await notify([toLeader ? leaderId : wrong.personId], { ...where, about, audience: toLeader ? 'staff' : 'resident', slots })
}
on('hours.questioned', 'notifications.hours.questioned', ({ wrongId }) => tellOfWrong('hours.questioned', wrongId))
on('hours.kept', 'notifications.hours.kept', ({ wrongId }) => tellOfWrong('hours.kept', wrongId))
