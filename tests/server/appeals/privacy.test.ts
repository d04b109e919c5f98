import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { AppealCaller } from '@server/appeals'
import { setAhead } from '@server/kit/clock'
import { table } from '@server/kit/database'
import { openAppeals, type Appeals } from '../../support/appeals'
import { device, refused, type Who } from '../../support/world'

let on: Appeals
beforeAll(async () => {
  on = await openAppeals()
})
afterEach(() => setAhead(0))
afterAll(() => on.world.end())

const secrets = {
  text: '机密原话：三楼张阿姨家门口',
  floors: '机密三到五楼',
  relative: '机密王奶奶',
  title: '二单元楼道灯不亮',
  reply: '机密答复今晚换灯',
  question: '机密提问几楼',
  answer: '机密回答三楼',
  result: '机密结果换好了',
  ifAgain: '机密再坏找我',
  words: '机密评语很好',
}

/** A matter with words in every place where there may be some. */
async function full() {
  const {
    appeal: filed,
    who,
    claimCode,
  } = await on.assigned({
    ...{ text: secrets.text, answers: [{ key: 'floors', value: secrets.floors }] },
    relative: { relation: 'parent', name: secrets.relative, phone: '000-0000 5678', agreed: true },
  })
  const titled = await on.as(on.here.handler).appeals.setTitle({ id: filed.id, version: filed.version, title: secrets.title })
  const asked = await on.ask(await on.reply(titled, secrets.reply), secrets.question)
  const answered = await on.as(who).appeals.answer({ id: filed.id, version: asked.version, text: secrets.answer })
  const { handler } = on.here
  const resolved = await on.as(handler).appeals.resolve({
    id: filed.id,
    version: answered.version,
    code: 'fixed',
    text: secrets.result + filed.number,
    ifAgain: secrets.ifAgain,
  })
  await on
    .as(who)
    .feedback.evaluateAppeal({ id: filed.id, version: resolved.version, solved: 'yes', level: 5, words: secrets.words })
  return { id: filed.id, who, claimCode }
}

describe('a public matter', () => {
  test('shows everybody its steps and the staff’s title, and nobody’s words', async () => {
    const { id, claimCode } = await full()
    const { resident, otherHandler, foreignDispatcher, admin, auditor } = on.here
    for (const who of [{}, { device: device() }, resident, otherHandler, foreignDispatcher, admin, auditor]) {
      const seen = await on.show(id, who)
      expect(seen).toMatchObject({
        as: 'public',
        title: secrets.title,
        text: null,
        photos: [],
        answers: [],
        filedFor: null,
        caller: null,
        filer: null,
        handler: null,
        result: null,
        question: null,
        priority: null,
        can: [],
      })
      expect(seen.events.map(({ step }) => step)).toEqual(['rate', 'resolve', 'answer', 'ask', 'reply', 'assign', 'submit'])
      const told = JSON.stringify([seen, await on.as(who).appeals.board({ communityId: on.here.communityId })])
      expect(told).not.toContain('机密')
      expect(told).not.toContain(claimCode)
      expect(told).not.toContain('家人')
      for (const person of Object.values(on.here)) if (typeof person === 'object') expect(told).not.toContain(person.id)
    }
  })
  test('shows its staff and its holder the words', async () => {
    const { id, who } = await full()
    for (const one of [who, on.here.dispatcher, on.here.supervisor, on.here.handler]) {
      const told = JSON.stringify(await on.show(id, one))
      for (const part of [
        secrets.text,
        secrets.floors,
        '在哪几层？',
        secrets.reply,
        secrets.question,
        secrets.answer,
        secrets.result,
      ])
        expect(told).toContain(part)
    }
  })
  test('withdrawn it is gone for everybody else', async () => {
    const { appeal, who } = await on.filed()
    await on.as(who).appeals.withdraw({ id: appeal.id, version: 1 })
    expect((await refused(on.show(appeal.id, on.here.resident))).status).toBe(404)
    expect(
      (await on.as({}).appeals.board({ communityId: on.here.communityId, limit: 50 })).items.map(({ id }) => id),
    ).not.toContain(appeal.id)
    expect((await on.show(appeal.id, who)).status).toBe('withdrawn')
  })
})

describe('a private matter', () => {
  test('does not exist for anybody but its holder and its staff', async () => {
    const { appeal, who } = await on.assigned({ kind: 'help' })
    const { resident, otherHandler, foreignDispatcher, admin, auditor, dispatcher, supervisor, handler } = on.here
    for (const stranger of [{}, { device: device() }, resident, otherHandler, foreignDispatcher, admin, auditor] as Who[]) {
      expect(await refused(on.show(appeal.id, stranger))).toMatchObject({ status: 404, error: { code: 'appeal.missing' } })
      if (stranger.token === undefined && stranger.device === undefined) continue
      expect((await refused(on.as(stranger).appeals.append({ id: appeal.id, version: 1, text: '我也要看' }))).status).toBe(404)
      expect((await refused(on.as(stranger).feedback.evaluateAppeal({ id: appeal.id, version: 1, solved: 'yes' }))).status).toBe(
        404,
      )
    }
    for (const one of [who, dispatcher, supervisor, handler]) expect((await on.show(appeal.id, one)).id).toBe(appeal.id)
    expect(
      (await on.as({}).appeals.board({ communityId: on.here.communityId, limit: 50 })).items.map(({ id }) => id),
    ).not.toContain(appeal.id)
  })
  test('follows its unit: the old one sees it no more', async () => {
    const { appeal } = await on.assigned({ kind: 'help' })
    await on
      .as(on.here.dispatcher)
      .appeals.transfer({ id: appeal.id, version: appeal.version, unitId: on.here.otherUnit, reason: '归居委会' })
    expect((await refused(on.show(appeal.id, on.here.handler))).status).toBe(404)
    expect((await on.show(appeal.id, on.here.otherHandler)).as).toBe('staff')
  })
  test('an id of another form, or of nothing, is not found either', async () => {
    for (const id of ['x', '01jd0000000000000000000001', '01JD0000000000000000000001', '%00', "' OR 1=1 --"]) {
      expect((await refused(on.show(id, on.here.dispatcher))).status).toBe(404)
    }
  })
})

describe('who filed', () => {
  test('is told to staff by building, or masked, or not at all', async () => {
    const guest = await on.filed()
    expect((await on.show(guest.appeal.id, on.here.dispatcher)).filer).toEqual({
      zh: '3号楼居民',
      en: expect.stringContaining('Resident of'),
    })
    const hidden = await on.filed({ anonymousToHandler: true })
    expect(await on.show(hidden.appeal.id, on.here.dispatcher)).toMatchObject({ filer: null, anonymousToHandler: true })
  })
})

test('whoever holds a matter sees in one list, and in her data, who looked; nobody else does', async () => {
  const left = await on.as(on.here.dispatcher).appeals.fileFor({
    ...{ areaId: on.here.building, channel: 'phone', category: 'house.light', text: secrets.text },
    ...{ phone: '000-0000 1234', consent: true },
  })
  const { id, number, claimCode } = left
  const her = { device: device() }
  const looks = async (who: Who, page = {}) => (await on.as(who).appeals.looks(page)).items
  await on.as(on.here.dispatcher).appeals.reveal({ id, reason: 'visit' })
  expect(await looks(her)).toEqual([])
  await on.as(her).appeals.find({ communityId: on.here.communityId, number, claimCode })
  await on.filed({}, her)
  await on.assign(await on.show(id, on.here.dispatcher))
  setAhead(60_000)
  await on.as(on.here.handler).appeals.reveal({ id, reason: 'emergency' })
  const seen = await looks(her)
  expect(seen.map(({ office, role, reason }) => [office.zh, role!.zh, reason.zh])).toEqual([
    [(await on.show(id, her)).unit!.zh, '经办', '紧急联系'],
    ['社区', '受理', '约上门'],
  ])
  expect(seen[0]).toMatchObject({ appealId: id, number, title: null, category: { zh: expect.any(String) } })
  const first = await on.as(her).appeals.looks({ limit: 1 })
  expect([...first.items, ...(await looks(her, { limit: 1, after: first.next! }))]).toEqual(seen)
  for (const who of [{}, { device: device() }, on.here.resident, on.here.handler, on.here.dispatcher])
    expect((await looks(who)).filter(look => look.appealId === id)).toEqual([])
  const { sections } = await on.as(her).people.exportData()
  expect(sections.find(({ key }) => key === 'looks')!.rows).toMatchObject([
    { office: '社区', role: '受理', reason: '约上门', number },
    { role: '经办', reason: '紧急联系', appealId: id },
  ])
  expect(JSON.stringify(seen) + JSON.stringify(sections.find(({ key }) => key === 'looks'))).not.toMatch(/1234|handlerId|actorId/)
})

describe('filed for a member of the family', () => {
  const relative = { relation: 'parent', name: '王奶奶', phone: '000-0000 5678', agreed: true } as const
  const family = async () => {
    const { appeal, who, claimCode } = await on.assigned({ relative })
    return { id: appeal.id, number: appeal.number, who, claimCode }
  }
  test('whoever filed and whoever handles it read who that is, her number only for a reason that both read', async () => {
    const { id, who } = await family()
    const caller = { name: '王奶奶', relation: 'parent', hasPhone: true }
    for (const one of [who, on.here.handler, on.here.dispatcher])
      expect(await on.show(id, one)).toMatchObject({ filedFor: { channel: 'family', by: null }, caller })
    const others = [on.here.supervisor, on.here.resident, on.here.otherHandler]
    for (const one of others) expect((await on.show(id, one)).caller).toBeNull()
    expect((await on.show(id, on.here.dispatcher)).filer).not.toBeNull()
    const reveal = (by: Who) => on.as(by).appeals.reveal({ id, reason: 'visit' })
    for (const one of [who, on.here.supervisor]) expect((await refused(reveal(one))).status).toBeGreaterThan(400)
    expect((await reveal(on.here.handler)).phone).toBe(relative.phone)
    const seen = await on.show(id, who)
    expect(JSON.stringify(seen)).not.toContain('5678')
    expect(seen.events.map(({ sentence }) => sentence.zh)).toEqual([
      expect.stringMatching(/的经办为“约上门”看了您家人的电话$/),
      expect.stringContaining('已受理'),
      '您为家人提交了诉求',
    ])
  })
  test('either of the two takes her out of it with one tap, once; nobody else does', async () => {
    const { id, number, claimCode, who } = await family()
    const her = { device: device() }
    await on.as(her).appeals.find({ communityId: on.here.communityId, number, claimCode })
    const end = (by: Who) => on.as(by).appeals.endRelative({ id })
    expect(await refused(end(on.here.handler))).toMatchObject({ status: 403 })
    const correct = (by: Who, more: { phone?: string; keepsPhone: boolean }) =>
      on.as(by).appeals.correctRelative({ id, relation: 'grandparent', name: '王奶奶（左）', agreed: true, ...more })
    const phone = async () => (await table(AppealCaller).findOneByOrFail({ appealId: id })).phone
    expect(await refused(correct(on.here.handler, { keepsPhone: true }))).toMatchObject({ status: 403 })
    const named = { relation: 'grandparent', name: '王奶奶（左）', hasPhone: true }
    expect((await correct(who, { keepsPhone: true })).caller).toEqual(named)
    expect(await phone()).toBe(relative.phone)
    expect((await correct(her, { keepsPhone: false, phone: '000-0000 9999' })).caller).toEqual(named)
    expect(await phone()).toBe('000-0000 9999')
    expect((await correct(her, { keepsPhone: false })).caller).toEqual({ ...named, hasPhone: false })
    expect(await refused(correct(her, { keepsPhone: true, phone: '12' }))).toMatchObject({
      status: 422,
      error: { fields: { phone: expect.any(String) } },
    })
    expect(await end(her)).toMatchObject({ filedFor: null, caller: null })
    expect(await refused(correct(who, { keepsPhone: true }))).toMatchObject({ status: 409, error: { code: 'appeal.noRelative' } })
    expect(await refused(end(who))).toMatchObject({ status: 409, error: { code: 'appeal.noRelative' } })
    const desk = await on.show(id, on.here.handler)
    expect([desk.caller, desk.events[0]!.sentence.zh, await table(AppealCaller).countBy({ appealId: id })]).toEqual([
      ...[null, '居民撤下了家人的称呼和电话', 0],
    ])
    const left = await on.as(on.here.dispatcher).appeals.fileFor({
      ...{ areaId: on.here.building, channel: 'phone', category: 'house.light', text: secrets.text, consent: true },
    })
    await on.as(her).appeals.find({ communityId: on.here.communityId, number: left.number, claimCode: left.claimCode })
    expect((await refused(on.as(her).appeals.endRelative({ id: left.id }))).status).toBe(409)
  })
})
