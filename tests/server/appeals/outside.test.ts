import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { Appeal, OutsideAsk, UnitTask, expireAsks, handOverAppeals, markOverdueAppeals, remindOfTasks } from '@server/appeals'
import { later, setAhead } from '@server/kit/clock'
import { lockOne, table, transaction } from '@server/kit/database'
import { digest } from '@server/kit/ids'
import { addUnit } from '@server/organisation'
import { openAppeals, type Appeals } from '../../support/appeals'
import { goTo } from '../../support/go-to'
import { photo } from '../../support/published'
import { device, pause, refused, times, type Who } from '../../support/world'

let on: Appeals
beforeAll(async () => {
  on = await openAppeals()
})
afterEach(() => setAhead(0))
afterAll(() => on.world.end())

const look = (key: string, who: Who = { device: device() }) => on.as(who).appeals.lookOutside({ key })
const answer = (key: string, who: Who = { device: device() }, text = '灯头换好了，三楼四楼都亮。') =>
  on.as(who).appeals.answerOutside({ key, done: true, text })
const steps = async (id: string) => (await on.show(id, on.here.handler)).events.map(({ step }) => step)

describe('a party outside', () => {
  test('reads what it is asked and where, of the resident what whoever asked let it see, and answers once', async () => {
    const text = '二单元三楼张阿姨家门口的灯不亮，电话 000-0000 4321'
    const { appeal, key, who } = await on.forwarded({ text, answers: [{ key: 'floors', value: '七楼' }] })
    expect(appeal).toMatchObject({ status: 'external', party: { name: '梧桐物业工程部', asked: { withWords: false } } })
    expect([appeal.clock!.light, appeal.inCharge!.id, key.length]).toEqual(['green', on.here.unit, 43])
    const party = { device: device() }
    const seen = await look(key, party)
    expect(Object.keys(seen).toSorted()).toEqual(
      ['answers', 'area', 'category', 'dueAt', 'name', 'phone', 'role', 'text', 'unit', 'words'].toSorted(),
    )
    const asked = { text: '请换三楼的灯头。', area: { building: 3 }, role: { zh: '经办' } }
    expect(seen).toMatchObject({ ...asked, words: null, answers: [] })
    for (const hidden of ['张阿姨', '七楼', '4321', appeal.number, appeal.id]) expect(JSON.stringify(seen)).not.toContain(hidden)
    const { id: photoId } = await on.as(party).files.upload({ file: await photo() })
    await on.as(party).appeals.answerOutside({ key, done: false, text: '灯头要订货', photoIds: [photoId] })
    const staff = await on.show(appeal.id, on.here.handler)
    expect(staff).toMatchObject({ status: 'in_progress', party: null })
    expect(staff.events[0]).toMatchObject({ step: 'partyReply', by: 'party', text: '灯头要订货', photos: [{ id: photoId }] })
    expect(staff.events[0]!.sentence.zh).toBe('梧桐物业工程部回复：没办成')
    // Words and photos of a stranger are for those who asked; the resident reads that they came.
    const hers = (await on.show(appeal.id, who)).events[0]!
    expect([hers.sentence.zh, hers.text, hers.photos]).toEqual(['梧桐物业工程部已回复，梧桐里物业接着办', null, []])
    expect(JSON.stringify((await on.show(appeal.id, { device: device() })).events)).not.toContain('工程部')
    expect(await on.told(on.here.handler, appeal.id)).toContain('appeal.partyReplied')
    expect(await refused(answer(key))).toMatchObject({ status: 409, error: { code: 'appeal.linkUsed' } })
    expect(await refused(look(key))).toMatchObject({ status: 409, error: { code: 'appeal.linkUsed' } })
    const kept = await table(OutsideAsk).findOneByOrFail({ appealId: appeal.id })
    expect(kept.keyDigest).toBe(digest('outside', key))
    expect(JSON.stringify(kept)).not.toContain(key)
    const shown = await on.forwarded({ text, answers: [{ key: 'floors', value: '三楼' }] }, { withWords: true })
    expect(await look(shown.key)).toMatchObject({ words: text, answers: [{ said: { zh: '三楼' } }] })
  })
  test('a link that was replaced, taken back, or whose matter went elsewhere opens nothing, and says so', async () => {
    const { appeal, key, who } = await on.forwarded()
    const withdrawn = { status: 409, error: { code: 'appeal.linkWithdrawn' } }
    const { handler, dispatcher } = on.here
    const renewed = await on.as(handler).appeals.renewLink({ id: appeal.id, version: appeal.version })
    expect(await refused(answer(key))).toMatchObject(withdrawn)
    expect((await look(renewed.key)).name).toBe('梧桐物业工程部')
    const back = await on.as(dispatcher).appeals.takeBack({ id: appeal.id, version: renewed.appeal.version })
    expect(back).toMatchObject({ status: 'in_progress', party: null })
    expect(await refused(answer(renewed.key))).toMatchObject(withdrawn)
    const again = await on.as(handler).appeals.forward({ id: appeal.id, version: back.version, ...on.asking() })
    await on.as(who).appeals.withdraw({ id: appeal.id, version: again.appeal.version })
    expect(await refused(look(again.key))).toMatchObject(withdrawn)
    for (const none of ['', 'x'.repeat(43)])
      expect(await refused(look(none))).toMatchObject({ status: 404, error: { code: 'appeal.linkMissing' } })
  })
  test('its date: the matter is the unit’s again, told once, however often the clock comes; the main clock ran on', async () => {
    const { appeal, key } = await on.forwarded()
    const until = later(4_000_000)
    const late = { status: 404, error: { code: 'appeal.linkExpired' } }
    goTo(19)
    expect(await refused(answer(key))).toMatchObject(late)
    await Promise.all(times(3, expireAsks))
    setAhead(0)
    await expireAsks()
    goTo(20)
    await expireAsks()
    expect((await steps(appeal.id)).filter(step => step === 'partyLate')).toHaveLength(1)
    const now = await on.show(appeal.id, on.here.handler)
    expect([now.status, now.clock!.dueAt, until < new Date(now.clock!.dueAt)]).toEqual(['in_progress', appeal.clock!.dueAt, true])
    expect(await refused(answer(key))).toMatchObject(late)
    expect(await on.told(on.here.handler, appeal.id)).toContain('appeal.partyLate')
  })
  test('asked anew while the clock was coming for the first: the new one has its own date', async () => {
    const { appeal } = await on.forwarded()
    goTo(19)
    const asking = transaction(async () => {
      await lockOne(Appeal, { id: appeal.id })
      await pause(300)
      await table(OutsideAsk).update({ appealId: appeal.id }, { dueAt: later(3_600_000) })
    })
    await pause(100)
    await Promise.all([asking, expireAsks()])
    expect((await steps(appeal.id)).filter(step => step === 'partyLate')).toEqual([])
  })
  test('its link is over after 14 days though its date is not, and the matter is overdue all the same', async () => {
    const { appeal: filed } = await on.filed()
    const assigned = await on.reply(await on.assign(filed, undefined, 'p4'))
    const { id, version } = assigned
    const asking = { ...on.asking(), dueAt: assigned.clock!.dueAt }
    const { key } = await on.as(on.here.handler).appeals.forward({ id, version, ...asking })
    setAhead(14 * 86_400_000 - 60_000)
    expect((await look(key)).dueAt).toBe(asking.dueAt)
    setAhead(14 * 86_400_000 + 60_000)
    expect(await refused(answer(key))).toMatchObject({ status: 404, error: { code: 'appeal.linkExpired' } })
    setAhead(new Date(asking.dueAt).getTime() - Date.now() + 60_000)
    await markOverdueAppeals()
    expect(await steps(id)).toContain('overdue')
  })
  test('two answers at once, and an answer against taking it back: one is taken; ten times', async () => {
    for (let round = 0; round < 10; round++) {
      const { appeal, key } = await on.forwarded()
      const { id, version } = appeal
      const rival = () => (round % 2 ? answer(key) : on.as(on.here.handler).appeals.takeBack({ id, version }))
      const both = await Promise.allSettled([answer(key), rival()])
      expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
      expect((await steps(id)).filter(step => step === 'partyReply' || step === 'takeBack')).toHaveLength(1)
    }
  })
  test.each([
    ['no kind', { party: undefined }, 'party'],
    ['no name', { name: ' ' }, 'name'],
    ['nothing asked', { text: '' }, 'text'],
    ['a template as it is', { text: '请贵单位在*哪天*前处理' }, 'text'],
    ['no date', { dueAt: 'soon' }, 'dueAt'],
    ['a past date', { dueAt: new Date(Date.now() - 60_000).toISOString() }, 'dueAt'],
    ['a date past the matter’s own', { dueAt: new Date(Date.now() + 60 * 86_400_000).toISOString() }, 'dueAt'],
    ['neither yes nor no to the words', { withWords: undefined }, 'withWords'],
  ])('is not asked with %s', async (_, wrong, field) => {
    const { id, version } = (await on.replied()).appeal
    const asking = { id, version, ...on.asking(), ...wrong } as Parameters<ReturnType<Appeals['as']>['appeals']['forward']>[0]
    const { status, error } = await refused(on.as(on.here.handler).appeals.forward(asking))
    expect([status, Object.keys(error.fields ?? {})]).toEqual([422, [field]])
  })
  test('and not after the date; its answer needs words, yes or no, and no photo of another’s', async () => {
    const { appeal } = await on.replied()
    goTo(19, 8)
    const { id, version } = appeal
    const late = on.as(on.here.handler).appeals.forward({ id, version, ...on.asking() })
    expect(await refused(late)).toMatchObject({ status: 409, error: { code: 'appeal.scheduleOver' } })
    setAhead(0)
    const { key } = await on.forwarded()
    const [party, other] = [{ device: device() }, { device: device() }]
    const { id: photoId } = await on.as(other).files.upload({ file: await photo() })
    const right = { key, done: true, text: '换好了' }
    for (const [wrong, field] of [
      [{ text: ' ' }, 'text'],
      [{ text: '好'.repeat(2001) }, 'text'],
      [{ done: undefined as never }, 'done'],
      [{ photoIds: [photoId] }, 'photoIds'],
    ] as const) {
      const { status, error } = await refused(on.as(party).appeals.answerOutside({ ...right, ...wrong } as typeof right))
      expect([status, Object.keys(error.fields ?? {})]).toEqual([422, [field]])
    }
    await on.as(party).appeals.answerOutside({ ...right, text: '好'.repeat(2000) })
  })
})

describe('another unit', () => {
  const tasksOf = async (who: Who) => {
    const { items } = await on.as(who).appeals.tasks({ communityId: on.here.communityId, limit: 50 })
    return items
  }
  const answerTask = (id: string, who: Who = on.here.otherHandler, done = true) =>
    on.as(who).appeals.answerTask({ id, done, text: '通知贴在单元门上了。' })
  test('sees what it is asked and what everybody may know of the matter, and answers once; the owner stays', async () => {
    const text = '二单元三楼张阿姨家门口的灯不亮'
    const { appeal, task, who } = await on.tasked({ text, kind: 'help' })
    expect([appeal.status, appeal.inCharge!.id, task]).toMatchObject([
      'in_progress',
      on.here.unit,
      { state: 'open', late: false },
    ])
    const card = (await tasksOf(on.here.otherHandler)).find(({ id }) => id === task.id)!
    expect(card).toMatchObject({ text: '请贴一张停电通知。', number: appeal.number, inCharge: { id: on.here.unit } })
    expect(JSON.stringify(card)).not.toContain('张阿姨')
    expect((await tasksOf(on.here.handler)).map(({ id }) => id)).not.toContain(task.id)
    expect(await refused(on.show(appeal.id, on.here.otherHandler))).toMatchObject({ status: 404 })
    await answerTask(task.id)
    expect(await refused(answerTask(task.id))).toMatchObject({ status: 409, error: { code: 'appeal.taskAnswered' } })
    const staff = await on.show(appeal.id, on.here.handler)
    expect(staff).toMatchObject({ status: 'in_progress', tasks: [{ state: 'done', answer: '通知贴在单元门上了。' }] })
    expect(staff.events[0]!.sentence.zh).toBe('梧桐里居委会回复协办：办了')
    expect(await on.told(on.here.handler, appeal.id)).toContain('appeal.taskAnswered')
    const hers = await on.show(appeal.id, who)
    expect([hers.tasks, hers.events.some(({ step }) => step === 'askTask' || step === 'answerTask')]).toEqual([[], false])
    const { items } = await on.as(on.here.otherHandler).notifications.list({ limit: 50 })
    expect(items.find(({ about }) => about === 'appeal.taskAsked')).toMatchObject({ appealId: null })
  })
  test('is reminded once of what is late, however the clock leaps; what ended is asked for no more', async () => {
    const { appeal, task } = await on.tasked()
    goTo(19)
    await Promise.all(times(3, remindOfTasks))
    setAhead(0)
    await remindOfTasks()
    goTo(20)
    await remindOfTasks()
    expect((await steps(appeal.id)).filter(step => step === 'taskLate')).toHaveLength(1)
    expect((await on.show(appeal.id, on.here.handler)).tasks).toMatchObject([{ id: task.id, late: true }])
    expect((await tasksOf(on.here.otherHandler)).find(({ id }) => id === task.id)).toMatchObject({ late: true })
    expect(await on.told(on.here.handler, appeal.id)).toContain('appeal.taskLate')
    await on.resolve(await on.show(appeal.id, on.here.handler))
    expect((await tasksOf(on.here.otherHandler)).map(({ id }) => id)).not.toContain(task.id)
    expect(await refused(answerTask(task.id))).toMatchObject({ status: 409, error: { code: 'appeal.taskAnswered' } })
  })
  test('two answers at once, and an answer against the end of the matter: one is kept; ten times', async () => {
    for (let round = 0; round < 10; round++) {
      const { appeal, task } = await on.tasked()
      const rival = () => (round % 2 ? answerTask(task.id, on.here.otherHandler, false) : on.resolve(appeal))
      const both = await Promise.allSettled([answerTask(task.id), rival()])
      const { state } = await table(UnitTask).findOneByOrFail({ id: task.id })
      if (round % 2) expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
      else expect(state === 'dropped').toBe(both[0].status === 'rejected')
    }
  })
  test('that is dissolved hands over what it was asked, and its successor answers', async () => {
    const elsewhere = await on.elsewhere()
    const { unit, communityId, admin, handler, dispatcher } = elsewhere.here
    const named = { name: '三单元楼组', nameEn: 'Stair 3', phone: '000-0000 0122', hours: '', hoursEn: '', does: '', doesEn: '' }
    const cell = await addUnit({ communityId, kind: 'buildingCell', areaId: communityId, position: 3, ...named })
    const { appeal: filed } = await elsewhere.filed()
    const { id, version } = await elsewhere.assign(filed, elsewhere.here.otherUnit)
    const asking = { id, version, ...elsewhere.tasking(), unitId: cell }
    const appeal = await elsewhere.as(dispatcher).appeals.askTask(asking)
    const task = appeal.tasks[0]!
    await elsewhere.as(admin).duties.dissolve({ id: cell, successorId: unit })
    await Promise.all(times(2, handOverAppeals))
    const { items } = await elsewhere.as(handler).appeals.tasks({ communityId })
    expect(items.map(({ id }) => id)).toEqual([task.id])
    const staff = await elsewhere.show(appeal.id, dispatcher)
    expect(staff.events.filter(({ step }) => step === 'handTask')).toHaveLength(1)
    await elsewhere.as(handler).appeals.answerTask({ id: task.id, done: true, text: '贴好了' })
  })
  test.each([
    ['no unit', { unitId: undefined }, 'unitId'],
    ['the unit that has it', { unitId: 'own' }, 'unitId'],
    ['a unit of elsewhere', { unitId: 'foreign' }, 'unitId'],
    ['nothing asked', { text: ' ' }, 'text'],
    ['a past date', { dueAt: new Date(Date.now() - 60_000).toISOString() }, 'dueAt'],
    ['a date past the matter’s own', { dueAt: new Date(Date.now() + 60 * 86_400_000).toISOString() }, 'dueAt'],
  ])('is not asked with %s', async (_, wrong, field) => {
    const { id, version } = (await on.replied()).appeal
    const named = { own: on.here.unit, foreign: on.here.foreignUnit }
    const unitId = 'unitId' in wrong ? { unitId: named[wrong.unitId as 'own'] } : {}
    const asking = { id, version, ...on.tasking(), ...wrong, ...unitId } as Parameters<
      ReturnType<Appeals['as']>['appeals']['askTask']
    >[0]
    const { status, error } = await refused(on.as(on.here.handler).appeals.askTask(asking))
    expect([status, Object.keys(error.fields ?? {})]).toEqual([422, [field]])
  })
})
