import type { About } from '@shared/notifications/message-sentences'
import { momentWords } from '@shared/kit/moment-words'
import { words, type Words } from '@shared/kit/words'
import { later } from '@server/kit/clock'
import { on } from '@server/kit/deliveries'
import { readNoticeNews, tellBatch, type Notice, type NoticeAlarm } from '@server/notices'
import { residentsIn } from '@server/organisation'
import { holdersOfRole } from '@server/people'
import { notify, notifyMany } from './notify'

/** As many as are told in one transaction: few enough that requests hardly wait for it. */
const batch = 50
/** Telling takes one part of the time and leaves the others to requests, also where a busy machine is slow: ten thousand in a minute. */
const rest = { times: 9, least: 150, most: 900 }

const same = (text: string) => words(text, text)
const slotsOf = (notice: Notice): Record<string, Words> => ({
  title: same(notice.title),
  area: words(notice.areaName, notice.areaNameEn),
  phone: same(notice.phone),
})
const about = (notice: Notice, what: 'published' | 'changed'): About =>
  what === 'changed' ? 'notice.changed' : notice.kind === 'urgent' ? 'notice.urgent' : 'notice.published'

on('notice.tell', 'notifications.notice', async telling => {
  const begun = performance.now()
  const news = await readNoticeNews(telling)
  if (!news) return
  const { notice, reason } = news
  const { communityId, id: noticeId } = notice
  const people = await residentsIn(communityId, telling.areaIds, telling.after, batch)
  const where = {
    communityId,
    noticeId,
    appealId: null,
    sourceId: telling.eventId,
    slots: { ...slotsOf(notice), reason: same(reason) },
  }
  await notifyMany(people, { ...where, about: about(notice, telling.about), audience: 'resident' })
  if (people.length < batch) return
  const pause = Math.min(Math.max((performance.now() - begun) * rest.times, rest.least), rest.most)
  await tellBatch({ ...telling, after: people.at(-1)! }, later(pause))
})

on('notice.toConfirm', 'notifications.noticeToConfirm', alarm => tellStaff(alarm, 'notice.secondPerson'))
on('notice.unconfirmed', 'notifications.noticeUnconfirmed', alarm => tellStaff(alarm, 'notice.unconfirmed'))

/** All who may confirm, but for whoever wrote it. */
async function tellStaff(alarm: NoticeAlarm, subject: About): Promise<void> {
  const news = await readNoticeNews(alarm)
  if (!news?.notice.confirmBy) return
  const { communityId, authorId, confirmBy } = news.notice
  const roles = ['dispatcher', 'supervisor', 'admin'] as const
  const people = (await Promise.all(roles.map(role => holdersOfRole(communityId, role)))).flat()
  const slots = { ...slotsOf(news.notice), due: momentWords(confirmBy) }
  await notify(
    people.filter(id => id !== authorId),
    { about: subject, audience: 'staff', communityId, sourceId: alarm.eventId, appealId: null, noticeId: alarm.noticeId, slots },
  )
}
