import { randomBytes } from 'node:crypto'
import type { PublishActivity } from '@shared/activities/activity.inputs'
import type { PageName } from '@/pages'
import type { House } from './resident'

/** Whether a page is seen as a worker rather than as a resident. */
export const ofStaff = (name: PageName) => /^(staff|me)\//.test(name)

/**
 * Every page by its name with what it is opened with, once for each; a page that is missing here does not compile. The resident's
 * pages are opened by `device`, the staff's by `staff`; `besides`: what only somebody else sees of a page.
 */
export async function openedPages(house: House) {
  const device = randomBytes(32).toString('base64url')
  const staff = await house.as().demo.demoSignIn({ person: 'suqing' })
  const submitted = (await file(house, device)).appeal.id
  const resolved = await resolve(house, (await file(house, device)).appeal)
  const merged = await merge(house, (await file(house, device)).appeal, submitted)
  const { doorstep } = await house.as().places.show({ code: house.code })
  const corrected = (await house.as().notices.front({ communityId: doorstep.community.id })).pinned[0]!.id
  const desk = house.as(staff.token)
  const waiting = await desk.moderation.queue({ communityId: doorstep.community.id })
  const offered = waiting.items.find(({ type }) => type === 'appealPhotos')!.id
  const activity = await sweeping(house, device)
  await lookedAt(house, desk)
  const asked = await askedOutside(house, (await file(house, device)).appeal)
  const monthly = await putToTheVote(house)
  const opened: Record<PageName, string[]> = {
    home: [''],
    'places/pick': [''],
    'places/unknown': ['?code=ABCDEFG'],
    'organisation/who-serves': [''],
    'duties/whose': ['', '?category=house.lift', '?category=utility.network'],
    'appeals/board': [''],
    'appeals/figures': [''],
    'appeals/mine': [''],
    'appeals/file': [''],
    'appeals/filed': [`?id=${submitted}`],
    'appeals/detail': [`?id=${submitted}`, `?id=${resolved}`, `?id=${resolved}&rate=1`, `?id=${merged}`],
    'appeals/amend': [`?id=${submitted}`],
    'appeals/find': [''],
    'monthly-issues': [''],
    outside: [`?key=${asked.key}`],
    notices: [''],
    'notices/detail': [`?id=${corrected}`],
    activities: ['', '?part=mine'],
    'activities/detail': [`?id=${activity.id}`],
    'activities/rate': [`?shift=${activity.shift}`],
    'activities/check-in': [`?shift=${activity.shift}`],
    hours: [''],
    inbox: [''],
    me: [''],
    'me/my-data': [''],
    'me/devices': [''],
    'me/password': [''],
    'sign-in': [''],
    'staff/inbox': [''],
    'staff/queue': [''],
    'staff/handle': [`?id=${submitted}`, `?id=${asked.id}`, `?id=${merged}`],
    'staff/tasks': [''],
    'staff/file-for': [''],
    'staff/duties': ['', `?category=house&areaId=${doorstep.areaId}`],
    'staff/terms': ['', '?category=house.light'],
    'staff/days': [''],
    'staff/away': [''],
    'staff/moderation': [''],
    'staff/moderation/mask': [`?id=${offered}`],
    'staff/visits': [''],
    'staff/visits/show': [],
    'staff/monthly-issues': [''],
    'staff/monthly-issues/show': [`?id=${monthly}`],
    'staff/overview': [''],
    'staff/figures': [''],
    'staff/subdistrict': [],
    'staff/ledger': [''],
    'staff/places': [''],
    'staff/notices': [''],
    'staff/notices/compose': ['', `?id=${corrected}`],
    'staff/notices/show': [`?id=${corrected}`],
    'staff/people': [''],
    'staff/activities': [''],
    'staff/activities/show': [`?id=${activity.id}`],
    'staff/activities/publish': ['', `?id=${activity.id}`],
    'staff/activities/lead': [`?shift=${activity.shift}`],
    'staff/activities/settle': [`?shift=${activity.shift}`],
    'staff/activities/wrong': [''],
  }
  const besides = [
    // A link that leads nowhere answers 404, which is a fault on any other page.
    { name: 'outside', params: '?key=none', session: staff },
    { name: 'activities/rate', ...(await afterAShift(house)) },
    { name: 'staff/people', params: '', session: await house.as().demo.demoSignIn({ person: 'yenanqiao' }) },
    { name: 'staff/subdistrict', params: '', session: await house.as().demo.demoSignIn({ person: 'dingning' }) },
    ...(await rungBack(house)),
  ] as const
  return { device, staff, opened, besides }
}
export type OpenedPages = Awaited<ReturnType<typeof openedPages>>

async function file(house: House, device: string) {
  const place = await house.as().places.show({ code: house.code })
  const where = { areaId: place.doorstep.areaId, category: 'house.light', text: '五单元二楼的楼道灯不亮。' }
  const answers = [{ key: 'floors', value: '二楼' }]
  const relative = { relation: 'parent' as const, name: '王奶奶', phone: '000-0000 5678', agreed: true }
  return house.as('', device).appeals.file({ ...where, answers, relative, anonymousToHandler: false, wordsPublic: false })
}

interface Seen {
  id: string
  version: number
}
/** Accepted, and replied to once. */
async function replied(house: House, { id, version }: Seen): Promise<Seen> {
  const [desk, handler] = [await house.person('suqing'), await house.person('xuyifan')]
  const { doorstep } = await house.as().places.show({ code: house.code })
  const units = await desk.organisation.units({ id: doorstep.community.id })
  const unitId = units.find(({ kind }) => kind === 'propertyCompany')!.id
  const assigned = await desk.appeals.assign({ id, version, unitId, priority: 'p2' })
  return handler.appeals.reply({ id, version: assigned.version, text: '今晚先换二楼的灯。' })
}

/** Something is promised in it, where that is wanted. */
async function promised(house: House, filed: Seen): Promise<Seen> {
  const { doorstep } = await house.as().places.show({ code: house.code })
  await (await house.person('shenzhiqiu')).appeals.setCommitments({ id: doorstep.community.id, on: true })
  const { id } = await replied(house, filed)
  const handler = await house.person('xuyifan')
  const { version, commitmentDays } = await handler.appeals.show({ id })
  return handler.appeals.commit({ id, version, day: commitmentDays[0]!, text: '先装一盏临时灯，老人下楼看得见。' })
}

async function resolve(house: House, filed: Seen): Promise<string> {
  const handler = await house.person('xuyifan')
  const { id, version: before } = await promised(house, filed)
  const { version } = await handler.appeals.keepCommitment({ id, version: before, text: '二楼装了一盏。' })
  await handler.appeals.resolve({
    id,
    version,
    code: 'fixed',
    text: `灯换好了，记录 ${id.slice(-4)}。`,
    noPhotoReason: '照片存档',
  })
  return id
}

/** Somebody outside was asked, and the secret of its link. */
async function askedOutside(house: House, filed: Seen): Promise<{ id: string; key: string }> {
  const { id, version } = await promised(house, filed)
  const asking = { party: 'publicUtility', name: '供电所抢修班', text: '请查楼道照明的线路。', withWords: true } as const
  const dueAt = new Date(Date.now() + 3_600_000).toISOString()
  return { id, key: (await (await house.person('xuyifan')).appeals.forward({ id, version, ...asking, dueAt })).key }
}

/** Two of the same, handled together. */
async function merge(house: House, { id, version }: { id: string; version: number }, masterId: string): Promise<string> {
  const desk = await house.person('suqing')
  return (await desk.appeals.merge({ id, version, masterId, reason: '同一盏灯' })).id
}

/** Somebody who was not content, for whoever rings her back, and for herself. */
async function rungBack(house: House) {
  const device = randomBytes(32).toString('base64url')
  const { appeal } = await file(house, device)
  const id = await resolve(house, appeal)
  const { version } = await house.as('', device).appeals.show({ id })
  await house.as('', device).feedback.evaluateAppeal({ id, version, solved: 'yes', level: 1, words: '等了三天' })
  const session = await house.as().demo.demoSignIn({ person: 'shenzhiqiu' })
  const visitor = house.as(session.token).feedback
  const { doorstep } = await house.as().places.show({ code: house.code })
  const { items } = await visitor.visits({ communityId: doorstep.community.id, limit: 50 })
  const visit = items.find(({ subject }) => subject.pageId === id)!
  await visitor.contactVisit({ id: visit.id, version: 1, way: 'phone', text: '约周四上门看。' })
  return [
    { name: 'staff/visits', params: '', session },
    { name: 'staff/visits/show', params: `?id=${visit.id}`, session },
    { name: 'appeals/detail', params: `?id=${id}`, device },
  ] as const
}

/** The community has an issue each month from now on; the first vote runs. */
async function putToTheVote(house: House): Promise<string> {
  const supervisor = await house.person('shenzhiqiu')
  const { doorstep } = await house.as().places.show({ code: house.code })
  const communityId = doorstep.community.id
  await supervisor.monthlyIssues.set({ id: communityId, on: true })
  return (await supervisor.monthlyIssues.list({ communityId })).items[0]!.id
}

/** A number that was left with a matter and looked at, by the desk that wrote it down and now holds it as well. */
async function lookedAt(house: House, desk: ReturnType<House['as']>): Promise<void> {
  const { doorstep } = await house.as().places.show({ code: house.code })
  const said = {
    channel: 'phone',
    category: 'house.light',
    text: '四楼的楼道灯不亮。',
    phone: '000-0000 1234',
    consent: true,
  } as const
  const { id, number, claimCode } = await desk.appeals.fileFor({ ...said, areaId: doorstep.areaId })
  await desk.appeals.find({ communityId: doorstep.community.id, number, claimCode })
  await desk.appeals.reveal({ id, reason: 'callBack' })
}

/** An activity whose check-in is open, for which the device has signed up. */
async function sweeping(house: House, device: string): Promise<{ id: string; shift: string }> {
  const desk = await house.person('suqing')
  const { id, shifts } = await desk.activities.publish(await sweepAt(house, 10))
  const [shift] = shifts
  const view = await house.as('', device).activities.signUp({ id: shift!.slots[0]!.id, nickname: '小林' })
  await desk.activities.mark({ id: view.shifts[0]!.signUp!.id, way: 'in' })
  return { id, shift: shift!.id }
}

/** Somebody who was on a shift that is settled now, and has not said yet how it was. */
async function afterAShift(house: House) {
  const session = await house.as().demo.demoSignIn({ person: 'r05' })
  const leader = await house.person('jiwenbo')
  const { items } = await house.as(session.token).activities.mine({ part: 'past' })
  const id = items.find(({ state }) => state === 'unsettled')!.shiftId
  const { lines } = await leader.hours.settlement({ id })
  const unclear = lines.filter(({ exception }) => exception !== null)
  await leader.hours.settle({ id, decisions: unclear.map(({ signUpId, minutes }) => ({ signUpId, minutes, reason: '在场' })) })
  return { params: `?shift=${id}`, session }
}

const minute = 60_000
/** Leaves swept at the door, so many minutes from now; one role with so many places. */
export async function sweepAt(house: House, minutes: number, capacity = 2): Promise<PublishActivity> {
  const { doorstep } = await house.as().places.show({ code: house.code })
  const at = (after: number) => new Date(Date.now() + after * minute).toISOString()
  return {
    ...{ communityId: doorstep.community.id, areaId: doorstep.areaId, kind: 'green', title: '门前落叶清扫' },
    text: '清扫门前的落叶，装袋后送到北门的集中点，穿防滑鞋来就行。',
    ...{ place: '3 号楼门厅', bring: '工具和手套现场发', phone: '000-0000 0120', danger: false },
    roles: [{ name: '清扫', capacity, minAge: 0 }],
    shifts: [{ startsAt: at(minutes), endsAt: at(minutes + 120) }],
  }
}
