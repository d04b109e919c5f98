import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { calendar } from '@config/calendar'
import { Appeal } from '@server/appeals'
import { now, setAhead } from '@server/kit/clock'
import { table } from '@server/kit/database'
import { settled } from '@server/kit/deliveries'
import { allowWriting, giveKey } from '@server/open311'
import { RateTally } from '@server/rates'
import { responseBy } from '@shared/appeals/response-limit'
import type { SetTerms } from '@shared/terms/term.inputs'
import { usualTerms } from '@shared/terms/term.limits'
import { dayAfter, dayOf, dueAfter } from '@shared/kit/workdays'
import { openAppeals, type Appeals } from '@tests/support/appeals'
import { device, refused, times } from '@tests/support/world'

let on: Appeals
beforeAll(async () => {
  on = await openAppeals()
})
afterEach(() => setAhead(0))
afterAll(() => on.world.end())

const today = (n = 0) => dayAfter(dayOf(now()), n)
const decision = (home: Appeals, more: Partial<SetTerms> = {}): SetTerms => ({
  ...{ communityId: home.here.communityId, category: 'house.light', version: 0, from: today() },
  ...{ ...usualTerms, closed: false, reason: '换灯的师傅一周来一次', ...more },
})
const set = (home: Appeals, more: Partial<SetTerms> = {}) => home.as(home.here.admin).terms.set(decision(home, more))
const row = (id: string) => table(Appeal).findOneByOrFail({ id })
const handle = { ...usualTerms.handle, p3: 10, p4: 20 }

test('longer or shorter limits hold for what is filed from their day on, are frozen on it with the decision, and told', async () => {
  const home = await on.elsewhere()
  const before = (await home.filed()).appeal
  await set(home, { accept: 2, respond: 3, handle })
  const { version } = await set(home, { version: 1, from: today(3), handle: usualTerms.handle })
  expect(version).toBe(2)
  const { appeal } = await home.filed()
  const priority = (await row(appeal.id)).priority
  const acceptBy = dueAfter(calendar, new Date(appeal.filedAt), 2)
  expect(appeal.reception).toMatchObject({ acceptBy: acceptBy.toISOString(), days: handle[priority] })
  const filed = await row(appeal.id)
  expect([filed.dueRule.rule, filed.dueRule.days, filed.terms]).toEqual([1, 2, { accept: 2, respond: 3, handle, rule: 1 }])
  expect(filed.respondBy).toEqual(responseBy(calendar, filed.filedAt, 3))
  const { version: n, id } = appeal
  const suggested = await home.as(home.here.dispatcher).appeals.suggestion({ id })
  const assigned = await home.assign({ ...appeal, version: n })
  expect([assigned.clock!.dueAt, suggested.dueAt.p3]).toEqual(times(2, () => dueAfter(calendar, now(), 10).toISOString()))
  expect((await row(id)).dueRule).toMatchObject({ priority: 'p3', days: 10, rule: 1 })
  const lighter = await home
    .as(home.here.dispatcher)
    .appeals.setPriority({ id, version: assigned.version, priority: 'p4', reason: '要换整条线路' })
  expect(lighter.clock!.dueAt).toBe(dueAfter(calendar, new Date(assigned.clock!.startedAt), 20).toISOString())
  // What was filed before goes by what it was told, whenever it is accepted.
  setAhead(4 * 86_400_000)
  expect((await row((await home.assign(before)).id)).dueRule).toMatchObject({ days: 7, rule: 0 })
  expect((await row((await home.assigned()).appeal.id)).dueRule).toMatchObject({ days: 7, rule: 2 })
  // Its answer is late by the limit that it was given.
  await settled()
  const { parts } = await table(RateTally).findOneByOrFail({ appealId: id })
  expect(parts.find(({ counts }) => counts.answerable)?.day).toBe(dayOf(filed.respondBy!))
})

test('out of bounds, past or far, without a reason, of no category, not the admin: refused at the field', async () => {
  const at = async (more: Partial<SetTerms>) => Object.keys((await refused(set(on, more))).error.fields ?? {})
  for (const [more, field] of [
    [{ accept: 4 }, 'accept'],
    [{ respond: 0 }, 'respond'],
    [{ handle: { ...handle, p3: 16 } }, 'handle.p3'],
    [{ handle: { ...handle, p4: 4 } }, 'handle.p4'],
    [{ from: today(-1) }, 'from'],
    [{ from: today(366) }, 'from'],
    [{ from: '2026-02-30' }, 'from'],
    [{ reason: '  ' }, 'reason'],
    [{ closed: true }, 'where'],
    [{ closed: true, where: '好'.repeat(101) }, 'where'],
    [{ category: 'no.such' }, 'category'],
  ] as const)
    expect([more, await at(more)]).toEqual([more, [field]])
  const forbidden = { status: 403, error: { code: 'terms.forbidden' } }
  expect(await refused(on.as(on.here.supervisor).terms.set(decision(on)))).toMatchObject(forbidden)
})

test('of two admins at once one decides; the other is told and sees what stands', async () => {
  for (const version of times(3, n => n)) {
    const both = await Promise.allSettled(times(2, n => set(on, { version, category: 'noise.dance', reason: `第 ${n} 位` })))
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    const lost = both.find(one => one.status === 'rejected')!.reason as { error: object }
    expect(lost.error).toMatchObject({ code: 'terms.stale', fresh: { version: version + 1 } })
  }
})

test('a closed category is not offered and nobody files it, whatever way; what is open goes on, and it opens again', async () => {
  const home = await on.elsewhere()
  const { communityId, building, admin } = home.here
  await allowWriting(communityId, true)
  const api_key = await giveKey(communityId, '市民通')
  const services = async () => (await on.world.raw(`/open311/v2/services.json?jurisdiction_id=${communityId}`)).text()
  expect(await services()).toContain('house.light')
  const { appeal: open } = await home.filed()
  const { appeal: other } = await home.filed({ category: 'house.lift' })
  const where = '请打物业前台 000-0000 0120'
  await set(home, { closed: true, where })
  expect(await home.as({}).terms.closed({ communityId })).toEqual([{ category: 'house.light', where: { zh: where, en: where } }])
  expect(await services()).not.toContain('house.light')
  const said = { status: 422, error: { fields: { category: expect.stringContaining(where) } } }
  const draftKey = 'd'.repeat(20)
  expect(await refused(home.filed({ draftKey }))).toMatchObject(said)
  const told = { channel: 'phone', text: '楼道灯不亮三天了', consent: true } as const
  const forHer = { ...told, areaId: building, category: 'house.light' }
  expect(await refused(home.as(home.here.dispatcher).appeals.fileFor(forHer))).toMatchObject(said)
  const form = {
    api_key,
    jurisdiction_id: communityId,
    service_code: 'house.light',
    address_id: building,
    description: told.text,
  }
  const answer = await on.world.raw('/open311/v2/requests.json', { method: 'POST', body: new URLSearchParams(form) })
  expect([answer.status, await answer.text()]).toEqual([400, expect.stringMatching(/service_code.*000-0000 0120/s)])
  expect(await on.world.as().duties.whose({ id: building, category: 'house.light' })).toMatchObject({
    days: null,
    closed: { zh: where },
  })
  const who = { device: device() }
  const mine = (await home.filed({ category: 'house.lift' }, who)).appeal
  const amend = home.as(who).appeals.amend({ id: mine.id, version: mine.version, text: mine.text!, category: 'house.light' })
  expect(await refused(amend)).toMatchObject(said)
  expect((await home.resolve(await home.reply(await home.assign(open)))).status).toBe('resolved')
  expect((await home.assign(other)).status).toBe('assigned')
  const { entries, version } = await home.as(admin).terms.history({ communityId, category: 'house.light' })
  expect(entries).toMatchObject([{ state: 'now', closed: { zh: where }, reason: '换灯的师傅一周来一次' }])
  await set(home, { version })
  expect((await home.filed({ draftKey })).appeal.status).toBe('submitted')
  expect(await home.as({}).terms.closed({ communityId })).toEqual([])
  const { categories } = await home.as(home.here.handler).terms.list({ communityId })
  expect(categories.find(one => one.category === 'house.light')).toMatchObject({
    closed: null,
    own: true,
    handle: usualTerms.handle,
  })
})

test('a day of its own moves what is set from then on and nothing that runs; here only, with its reason, once', async () => {
  const home = await on.elsewhere()
  const { communityId: id, admin } = home.here
  const days = home.as(admin).organisation
  const set = (revision: number, day: string, works: 'off' | 'worked' | 'usual', reason = '社区运动会') =>
    days.setOwnDay({ id, revision, day, works, reason })
  const before = (await home.assigned()).appeal
  const next = dayOf(dueAfter(calendar, now(), 1))
  expect((await set(0, next, 'off')).days).toMatchObject([{ day: next, works: false, usually: true, reason: '社区运动会' }])
  // Filed and accepted later, it has a day more, by the table that set it; what runs stands, and so it is elsewhere.
  const after = (await home.assigned()).appeal
  expect(after.clock!.dueAt).toBe(dueAfter(calendar, now(), 8).toISOString())
  const rule = async (appealId: string) => (await row(appealId)).dueRule.calendar
  expect([await rule(before.id), await rule(after.id)]).toEqual(['chinese-days-1.5.7+0', 'chinese-days-1.5.7+1'])
  expect((await home.show(before.id, home.here.handler)).clock!.dueAt).toBe(before.clock!.dueAt)
  const again = await home.as(home.here.dispatcher).appeals.setPriority({
    ...{ id: before.id, version: before.version, priority: 'p2', reason: '快一点' },
  })
  expect(again.clock!.dueAt).toBe(dueAfter(calendar, now(), 4).toISOString())
  expect((await on.assigned()).appeal.clock!.dueAt).toBe(before.clock!.dueAt)
  // A Saturday that is worked here; what is decided is taken back; who came second is told.
  let saturday = dayAfter(next)
  while (calendar.isWorkday(saturday)) saturday = dayAfter(saturday)
  const old = (await home.assigned()).appeal
  await set(1, saturday, 'worked', '调休上班')
  // What was reckoned by the days of then was held up by nothing.
  const slower = { id: old.id, version: old.version, priority: 'p4', reason: '要换整条线路' } as const
  expect((await home.as(home.here.dispatcher).appeals.setPriority(slower)).clock!.dueAt).toBe(
    dueAfter(calendar, now(), 15).toISOString(),
  )
  const stale = await refused(set(1, dayAfter(saturday, 30), 'off'))
  expect(stale).toMatchObject({ status: 409, error: { code: 'organisation.dayStale', fresh: { revision: 2 } } })
  expect((await set(2, next, 'usual')).days.map(({ day }) => day)).toEqual([saturday])
  const worked = (await home.assigned()).appeal
  expect(worked.clock!.dueAt).toBe(dueAfter(calendar, now(), 6).toISOString())
  const race = await Promise.allSettled(times(2, n => set(3, dayAfter(saturday, 7 + n), 'worked')))
  expect(race.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  for (const [day, works, reason] of [
    [today(), 'off', '今天'],
    [today(-1), 'off', '昨天'],
    [today(731), 'off', '太远'],
    ['2026-02-30', 'off', '没有'],
    [saturday, 'worked', '已经是'],
    [next, 'usual', '已经是'],
    [dayAfter(saturday, 40), 'off', ' '],
  ] as const)
    expect([day, (await refused(set(4, day, works, reason))).status]).toEqual([day, 422])
  expect(
    (
      await refused(
        home.as(home.here.supervisor).organisation.setOwnDay({ id, revision: 4, day: next, works: 'off', reason: '停电' }),
      )
    ).status,
  ).toBe(403)
})

test('a field of the responsibility list tells what was filed there in ninety days, what is open and done in time, by unit', async () => {
  const home = await on.elsewhere()
  const { communityId, building, handler, unit } = home.here
  const of = (category: string, areaId = communityId) => home.as(handler).rates.ofField({ communityId, areaId, category })
  expect(await of('house')).toMatchObject({ days: 90, n: 0, open: 0, inTime: { n: 0, share: null }, units: [] })
  for (const _ of times(5, n => n)) await home.resolve(await home.reply((await home.assigned({ category: 'house.lift' })).appeal))
  const late = (await home.assigned({ category: 'house.lift' })).appeal
  await home.filed({ category: 'house.door' })
  const { appeal: gone, who } = await home.filed({ category: 'house.lift' })
  await home.as(who).appeals.withdraw({ id: gone.id, version: gone.version })
  await settled()
  // No date is over yet.
  expect(await of('house.lift')).toMatchObject({ n: 6, open: 1, inTime: { n: 0, showing: 'hidden' } })
  setAhead(new Date(late.clock!.dueAt).getTime() + 86_400_000 - Date.now())
  const told = await of('house', home.here.grid)
  expect(told).toMatchObject({ n: 7, open: 2, inTime: { n: 6, share: 5 / 6, showing: 'unranked' } })
  expect(told.units.map(({ unitId, n, open }) => [unitId, n, open])).toEqual([
    [unit, 6, 1],
    [null, 1, 1],
  ])
  expect((await of('house.door', building)).inTime).toMatchObject({ share: null, showing: 'hidden' })
})
