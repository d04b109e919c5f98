import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { AppealView } from '@shared/appeals/appeal.views'
import { Absence } from '@server/organisation'
import { Appeal, AppealCaller } from '@server/appeals'
import { later, now, setAhead } from '@server/kit/clock'
import { table, transaction } from '@server/kit/database'
import { settled } from '@server/kit/deliveries'
import { Attempt } from '@server/kit/idempotency'
import { openAppeals, type Appeals } from '../../support/appeals'
import { device, refused, type Who } from '../../support/world'

let on: Appeals
beforeAll(async () => {
  on = await openAppeals()
})
afterEach(() => setAhead(0))
afterAll(() => on.world.end())

const said = () => ({
  ...{ areaId: on.here.building, channel: 'phone' as const, category: 'house.light' },
  ...{ text: '楼道灯不亮三天了，老人下楼看不见。', name: '王阿姨', phone: '000-0000 1234', consent: true },
  answers: [{ key: 'how', value: 'flicker' }],
})

describe('written down for somebody', () => {
  test('whoever shows number and code holds it; name and number are for who handles it alone', async () => {
    const receipt = await on.as(on.here.dispatcher).appeals.fileFor(said())
    const answers = [{ key: 'how', ask: { zh: '灯怎么了？' }, said: { zh: '一闪一闪', en: 'Flickering' } }]
    expect(receipt).toMatchObject({ answers, channel: 'phone', days: 3, desk: { phone: '000-0000 0120' } })
    expect(receipt.findUrl).toContain(receipt.number)
    const { communityId } = on.here
    const her = { device: device() }
    const { number, claimCode, id } = receipt
    const hers = await on.as(her).appeals.find({ communityId, number, claimCode })
    expect(hers).toMatchObject({ as: 'holder', filedFor: { channel: 'phone' }, caller: null, text: said().text, answers })
    expect(hers.events.at(-1)!.sentence.zh).toContain('代您登记（打电话）')
    const desk = await on.show(id, on.here.dispatcher)
    expect(desk).toMatchObject({ as: 'staff', caller: { name: '王阿姨', hasPhone: true } })
    expect(JSON.stringify(desk)).not.toContain('1234')
    const assigned = await on.assign(desk)
    expect((await on.show(id, on.here.handler)).caller).toEqual({ name: '王阿姨', relation: null, hasPhone: true })
    expect((await on.show(id, on.here.supervisor)).caller).toBeNull()
    const reveal = (who: Who, reason = 'callBack' as const) => on.as(who).appeals.reveal({ id, reason })
    expect(await refused(reveal(on.here.supervisor))).toMatchObject({ status: 403 })
    expect(await refused(reveal(on.here.handler, 'curious' as 'callBack'))).toMatchObject({
      ...{ status: 422, error: { fields: { reason: expect.any(String) } } },
    })
    expect((await reveal(on.here.handler)).phone).toBe('000-0000 1234')
    const looks = ({ events }: AppealView) => events.filter(({ step }) => step === 'reveal').map(({ sentence }) => sentence.zh)
    expect(looks(await on.show(id, her))).toEqual([expect.stringMatching(/的经办为“回电核实”看了您的电话$/)])
    setAhead(60_000)
    await reveal(on.here.dispatcher)
    expect(looks(await on.show(id, her))[0]).toBe('社区的受理为“回电核实”看了您的电话')
    const seen = await on.show(id, on.here.resident)
    expect([looks(seen), JSON.stringify(seen).includes('1234')]).toEqual([[], false])
    // Filing for somebody makes nobody its holder.
    expect(assigned.can).not.toContain('withdraw')
    expect(await table(AppealCaller).countBy({ appealId: id })).toBe(1)
  })
  test('without words, consent, a whole number or a channel it is refused beside the field', async () => {
    for (const [field, wrong] of [
      ['text', { text: '   ' }],
      ['consent', { consent: false }],
      ['phone', { phone: '12' }],
      ['channel', { channel: 'pigeon' as 'phone' }],
      ['name', { name: '长'.repeat(21) }],
      ['answers.which', { category: 'other.found', answers: [] as { key: string; value: string }[] }],
    ] as const)
      expect(await refused(on.as(on.here.dispatcher).appeals.fileFor({ ...said(), ...wrong }))).toMatchObject({
        status: 422,
        error: { fields: { [field]: expect.any(String) } },
      })
  })
})

describe('a reply that was wrong', () => {
  const correct = (who: Who, { id, version }: { id: string; version: number }, eventId: string, more = {}) =>
    on.as(who).appeals.correct({ id, version, eventId, text: '明晚先换三楼的灯。', reason: '日期写错了', ...more })
  const written = async () => {
    const made = await on.replied()
    return { ...made, eventId: made.appeal.events.find(({ step }) => step === 'reply')!.id }
  }
  test('is corrected with a reason; the old words stay, the date does not move, and she is told', async () => {
    const { appeal, who, eventId } = await written()
    const seen = await correct(on.here.handler, appeal, eventId)
    expect(seen.clock!.dueAt).toBe(appeal.clock!.dueAt)
    const hers = await on.show(appeal.id, who)
    const reply = hers.events.find(({ id }) => id === eventId)!
    expect(reply).toMatchObject({ text: '今晚先换三楼的灯。', corrected: { text: '明晚先换三楼的灯。', reason: '日期写错了' } })
    expect(hers.events[0]).toMatchObject({ step: 'correct', text: '明晚先换三楼的灯。' })
    await settled()
    expect((await on.as(who).notifications.list({})).items.map(({ about }) => about)).toContain('appeal.replyCorrected')
    const others = await on.show(appeal.id, on.here.resident)
    expect(
      others.events
        .map(({ text, corrected }) => [text, corrected])
        .flat()
        .filter(Boolean),
    ).toEqual([])
  })
  test('only by whoever wrote it and the desk, with a reason, and not of what is no reply', async () => {
    const { appeal, eventId } = await written()
    const { communityId, unit } = on.here
    const mate = await on.world.person('staff', { role: 'handler', communityId, unitId: unit })
    expect((await on.show(appeal.id, mate)).can).not.toContain('correct')
    expect((await on.show(appeal.id, on.here.supervisor)).can).toContain('correct')
    expect(await refused(correct(mate, appeal, eventId))).toMatchObject({ status: 403 })
    expect(await refused(correct(on.here.handler, appeal, eventId, { reason: ' ' }))).toMatchObject({
      status: 422,
      error: { fields: { reason: expect.any(String) } },
    })
    const submit = appeal.events.at(-1)!.id
    expect(await refused(correct(on.here.dispatcher, appeal, submit))).toMatchObject({ status: 404 })
    expect((await correct(on.here.dispatcher, appeal, eventId)).version).toBe(appeal.version + 1)
  })
  test('the result is corrected too while it may come back, and not after', async () => {
    const { appeal, who } = await on.closed()
    const eventId = appeal.events.find(({ step }) => step === 'resolve')!.id
    const seen = await correct(on.here.handler, appeal, eventId)
    expect((await on.show(appeal.id, who)).result!.text).toBe('明晚先换三楼的灯。')
    setAhead(15 * 86_400_000)
    expect(await refused(correct(on.here.handler, seen, eventId))).toMatchObject({
      status: 409,
      error: { code: 'appeal.closed' },
    })
    expect((await on.show(appeal.id, on.here.handler)).can).not.toContain('correct')
  })
  test('while a question waits nothing is lost of what it interrupted', async () => {
    const { appeal, who, eventId } = await written()
    const waiting = await on.ask(appeal)
    const { version } = await correct(on.here.handler, waiting, eventId)
    expect((await on.as(who).appeals.answer({ id: appeal.id, version, text: '三楼' })).status).toBe('in_progress')
  })
})

describe('away', () => {
  const until = (hours = 24) => later(hours * 3_600_000).toISOString()
  const mate = (unitId: string | null = on.here.unit) =>
    on.world.person('staff', { role: 'handler', communityId: on.here.communityId, unitId })
  const away = (who: Who, deputyId: string, more: { until?: string; personId?: string } = {}) =>
    on.as(who).organisation.goAway({ id: on.here.communityId, until: until(), deputyId, ...more })
  const hers = async (who: Who) =>
    (await on.as(who).appeals.desk({ communityId: on.here.communityId, handler: 'me', limit: 50 })).items.map(({ id }) => id)
  async function given(handlerId: string) {
    const { appeal } = await on.filed()
    const { id, version } = appeal
    return on.as(on.here.dispatcher).appeals.assign({ id, version, unitId: on.here.unit, handlerId, priority: 'p3' })
  }

  test('her work lists for the deputy and comes back by the clock; owner and date stay', async () => {
    const [one, other, third] = [await mate(), await mate(), await mate()]
    const matter = await given(one.id)
    // What is told late is told to whoever acts by then.
    await settled()
    await away(one, other.id)
    expect(await hers(other)).toContain(matter.id)
    const shown = await on.show(matter.id, on.here.dispatcher)
    expect(shown).toMatchObject({ handler: { id: one.id }, cover: { acting: { id: other.id } } })
    expect(shown.clock!.dueAt).toBe(matter.clock!.dueAt)
    // Whoever stands in hears of what there was; what comes later tells her by itself.
    await settled()
    const fresh = await given(one.id)
    await settled()
    const told = (await on.as(other).notifications.list({ limit: 50 })).items
    expect(told.filter(({ appealId }) => appealId === matter.id).map(({ about }) => about)).toEqual(['appeal.delegated'])
    expect(told.filter(({ appealId }) => appealId === fresh.id).map(({ about }) => about)).toContain('appeal.assigned')
    // The deputy goes too: hers follows.
    await away(other, third.id)
    expect(await hers(third)).toContain(matter.id)
    expect(await hers(other)).not.toContain(matter.id)
    setAhead(25 * 3_600_000)
    expect([(await hers(other)).includes(matter.id), (await hers(one)).includes(matter.id)]).toEqual([false, true])
    expect((await on.show(matter.id, on.here.dispatcher)).cover).toBeNull()
  })
  test('a loop that two made at once leaves the matter to the unit, not to nobody', async () => {
    const [one, other] = [await mate(), await mate()]
    const matter = await given(one.id)
    await away(one, other.id)
    expect(await refused(away(other, one.id))).toMatchObject({ status: 422, error: { fields: { deputyId: expect.any(String) } } })
    const row = { deputyId: one.id, until: later(86_400_000), setBy: other.id, at: now() }
    await transaction(() => table(Absence).insert({ communityId: on.here.communityId, personId: other.id, ...row }))
    expect((await on.show(matter.id, on.here.dispatcher)).cover).toMatchObject({ acting: null })
    const another = await mate()
    const fresh = await given(one.id)
    await settled()
    expect((await on.as(another).notifications.list({ limit: 50 })).items.map(({ appealId }) => appealId)).toContain(fresh.id)
  })
  test('a moment that is over, one too far, and a deputy of elsewhere are refused beside the field', async () => {
    const one = await mate()
    for (const [field, given] of [
      ['until', async () => away(one, (await mate()).id, { until: until(-1) })],
      ['until', async () => away(one, (await mate()).id, { until: until(24 * 91) })],
      ['deputyId', async () => away(one, on.here.foreignDispatcher.id)],
      ['deputyId', async () => away(one, (await mate(on.here.otherUnit)).id)],
      ['deputyId', async () => away(one, one.id)],
    ] as const)
      expect(await refused(given())).toMatchObject({ status: 422, error: { fields: { [field]: expect.any(String) } } })
    expect(await refused(away(one, (await mate()).id, { personId: (await mate()).id }))).toMatchObject({ status: 403 })
  })
  test('a supervisor says it for others, and calls back', async () => {
    const [one, other] = [await mate(), await mate()]
    await away(on.here.supervisor, other.id, { personId: one.id })
    const board = await on.as(one).organisation.absences({ id: on.here.communityId })
    expect(board.away.find(({ person }) => person.id === one.id)).toMatchObject({ acting: { id: other.id } })
    const back = await on.as(on.here.supervisor).organisation.comeBack({ id: on.here.communityId, personId: one.id })
    expect(back.away.some(({ person }) => person.id === one.id)).toBe(false)
  })
})

test('a draft sent again after its key was forgotten is the same matter, with a code that opens it', async () => {
  const who = { device: device() }
  const draftKey = 'draft-of-one-evening'
  const first = await on.filed({ draftKey }, who)
  await transaction(() => table(Attempt).clear())
  const again = await on.filed({ draftKey }, who)
  expect(again.appeal.id).toBe(first.appeal.id)
  expect(await table(Appeal).countBy({ draftKey })).toBe(1)
  const { communityId } = on.here
  const open = (claimCode: string) =>
    on.as({ device: device() }).appeals.find({ communityId, number: first.appeal.number, claimCode })
  expect((await open(again.claimCode)).id).toBe(first.appeal.id)
  expect(await refused(open(first.claimCode))).toMatchObject({ status: 404 })
  expect((await on.filed({ draftKey })).appeal.id).not.toBe(first.appeal.id)
})

test('a letter of four bytes is one, to the server as to the page', async () => {
  expect((await on.filed({ text: '𠮷'.repeat(500) })).appeal.status).toBe('submitted')
  expect(await refused(on.filed({ text: '𠮷'.repeat(501) }))).toMatchObject({ status: 422 })
})

test('figures of a month count what happened in it, and say of few only how many', async () => {
  const figures = () =>
    on.as(on.here.auditor).appeals.figures({ communityId: on.here.communityId, month: now().toISOString().slice(0, 7) })
  const before = await figures()
  for (let n = 0; n < 5; n++) await on.closed()
  await on.givenBack()
  await on.reopened()
  const moved = (await on.assigned()).appeal
  await on.as(on.here.dispatcher).appeals.transfer({
    ...{ id: moved.id, version: moved.version, unitId: on.here.otherUnit, reason: '归另一家' },
  })
  const after = await figures()
  const { detours } = before
  expect(after.detours).toEqual({
    ...{ given: detours.given + 8, transfers: detours.transfers + 1, returns: detours.returns + 1 },
    ...{ done: detours.done + 6, reopened: detours.reopened + 1 },
  })
  expect(after.handling.p90).toBeGreaterThanOrEqual(after.handling.minutes!)
  expect(after.filed - before.filed).toBe(8)
  expect(after.handling.n - before.handling.n).toBe(5)
  expect(after.response.minutes).toEqual(expect.any(Number))
  expect(after.byGroup.find(({ key }) => key === 'house')!.filed).toBe(after.filed)
  expect(after.byStatus.reduce((sum, { count }) => sum + count, 0)).toBe(after.filed)
  expect(
    await refused(on.as(on.here.handler).appeals.figures({ communityId: on.here.communityId, month: '2026-11' })),
  ).toMatchObject({ status: 403 })
  expect(
    await refused(on.as(on.here.auditor).appeals.figures({ communityId: on.here.communityId, month: '2026-13' })),
  ).toMatchObject({ status: 422 })
})
