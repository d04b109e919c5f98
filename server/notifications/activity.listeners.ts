import { In } from 'typeorm'
import { dayWords, momentWords } from '@shared/kit/moment-words'
import type { About } from '@shared/notifications/message-sentences'
import { clockTime, dayOf } from '@shared/kit/workdays'
import { words, type Words } from '@shared/kit/words'
import { readShiftNews, readSignUpNews, type Activity, type Shift } from '@server/activities'
import { ratersToAsk } from '@server/feedback'
import { now } from '@server/kit/clock'
import { table } from '@server/kit/database'
import { on } from '@server/kit/deliveries'
import { holdersIn, namesOf } from '@server/people'
import { Message } from './message.entity'
import { notify } from './notify'

const same = (text: string) => words(text, text)
/** As the community's clock says it. */
const slotsOf = ({ title, place, cancelReason }: Activity, { startsAt }: Shift): Record<string, Words> => {
  return {
    ...{ activity: same(title), place: same(place), time: same(clockTime(startsAt)), reason: same(cancelReason ?? '') },
    date: dayWords(startsAt),
  }
}

/** What one person hears of her sign-up; `late` is for the leader. */
const tellings = {
  confirmed: { about: 'activity.signedUp', whose: ['confirmed'] },
  waiting: { about: 'activity.waitlisted', whose: ['waiting'] },
  offered: { about: 'activity.offered', whose: ['offered'] },
  free: { about: 'activity.free', whose: ['waiting'] },
  lapsed: { about: 'activity.offerLapsed', whose: ['waiting'] },
  late: { about: 'activity.cancelledLate', whose: ['cancelledLate'] },
} as const satisfies Record<string, { about: About; whose: string[] }>

for (const what of Object.keys(tellings) as (keyof typeof tellings)[]) {
  on(`signUp.${what}`, `notifications.signUp.${what}`, async ({ signUpId, newsId: sourceId }) => {
    const news = await readSignUpNews(signUpId)
    const { about, whose } = tellings[what]
    // What has moved on meanwhile is not told any more.
    if (!news || !(whose as readonly string[]).includes(news.signUp.status)) return
    const { activity, shift, signUp, position } = news
    const { communityId, id: activityId } = activity
    const more = { due: signUp.offerUntil ? momentWords(signUp.offerUntil) : same(''), position: same(String(position)) }
    const where = { communityId, sourceId, activityId, appealId: null, noticeId: null }
    const audience = what === 'late' ? 'staff' : 'resident'
    const to = what === 'late' ? activity.leaderId : signUp.personId
    await notify([to], { ...where, about, audience, slots: { ...slotsOf(activity, shift), ...more } })
  })
}

/** All who have a place are reminded; of changes those hear who wait as well. */
async function tellShift(about: About, { shiftId, newsId: sourceId }: { shiftId: string; newsId: string }): Promise<void> {
  const news = await readShiftNews(
    shiftId,
    about === 'activity.cancelled' ? 'calledOff' : about === 'activity.changed' ? 'all' : 'confirmed',
  )
  if (!news) return
  const { activity, shift, people } = news
  const where = { communityId: activity.communityId, sourceId, activityId: activity.id, appealId: null, noticeId: null }
  await notify(people, { ...where, about, audience: 'resident', slots: slotsOf(activity, shift) })
}
on('shift.changed', 'notifications.shift.changed', news => tellShift('activity.changed', news))
on('shift.cancelled', 'notifications.shift.cancelled', news => tellShift('activity.cancelled', news))
on('shift.reminder', 'notifications.shift.reminder', news =>
  tellShift(news.hours === 2 ? 'activity.reminder2' : 'activity.reminder24', news),
)

/** The leader hears that hours wait, and at last the desk; where nobody had a place there are none. */
on('shift.unsettled', 'notifications.shift.unsettled', async ({ shiftId, newsId: sourceId, stage }) => {
  const news = await readShiftNews(shiftId, 'confirmed')
  if (!news || news.shift.status !== 'open' || news.people.length === 0) return
  const { activity, shift, people } = news
  const { communityId, id: activityId, leaderId } = activity
  const leader = (await namesOf([leaderId])).get(leaderId) ?? words('不在任', 'who left')
  const slots = { ...slotsOf(activity, shift), count: same(String(people.length)), leader }
  const told = stage === 'unsettledLong' ? await holdersIn(communityId, ['dispatcher', 'supervisor']) : [leaderId]
  const where = { communityId, sourceId, activityId, appealId: null, noticeId: null }
  await notify(told, { ...where, about: `activity.${stage}`, audience: 'staff', slots })
})

type Raters = NonNullable<Awaited<ReturnType<typeof ratersToAsk>>>
const askRaters = (about: About, { activity, shift: { id: sourceId } }: Raters, people: string[]) => {
  const { communityId, id: activityId, title } = activity
  const where = { communityId, sourceId, activityId, appealId: null, noticeId: null }
  return notify(people, { ...where, about, audience: 'resident', slots: { activity: same(title) } })
}

/** Those who were there are asked how it was, once; whoever has said so already is not. */
on('shift.settled', 'notifications.shift.settled', async ({ shiftId }) => {
  const raters = await ratersToAsk(shiftId)
  if (raters) await askRaters('activity.rate', raters, raters.people)
})

/** Whoever was asked before this day is reminded, the only time; whoever was not, because the hours still wait, is asked now. */
on('shift.morningAfter', 'notifications.shift.morningAfter', async ({ shiftId, startsAt }) => {
  const raters = await ratersToAsk(shiftId)
  // Moved meanwhile: its new times have a morning of their own.
  if (!raters || raters.shift.startsAt.toISOString() !== startsAt) return
  const where = { personId: In(raters.people), sourceId: shiftId, about: 'activity.rate' as const }
  const asked = await table(Message).find({ select: { personId: true, at: true }, where })
  const before = asked.filter(({ at }) => dayOf(at) < dayOf(now())).map(({ personId }) => personId)
  await askRaters('activity.rateReminder', raters, before)
  await askRaters(
    'activity.rate',
    raters,
    raters.people.filter(id => !before.includes(id)),
  )
})
