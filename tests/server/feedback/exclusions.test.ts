import { afterAll, beforeAll, expect, test } from 'vitest'
import { setAhead } from '@server/kit/clock'
import { settled } from '@server/kit/deliveries'
import { addPost } from '@server/organisation'
import { dayOf } from '@shared/kit/workdays'
import { Appeal } from '@server/appeals'
import { table } from '@server/kit/database'
import { openAppeals, type Appeals } from '../../support/appeals'
import { refused, times, type Who } from '../../support/world'

let on: Appeals
beforeAll(async () => {
  on = await openAppeals()
})
afterAll(() => on.world.end())

const ground = { ground: 'outside', words: '要换整栋楼的主线，供电公司排在明年。' } as const
const ask = (who: Who, id: string) => on.as(who).feedback.askExclusion({ id, ...ground })
const isRefused = async (call: Promise<unknown>, status: number, code: string) =>
  expect(await refused(call)).toMatchObject({ status, error: { code } })

test('the unit asks, somebody outside it rules, the person reads both; left out it is in no rate, and its number is told to all', async () => {
  const { communityId, unit, handler, supervisor, dispatcher, otherHandler } = on.here
  const [{ appeal, who }, refusedOne] = [await on.closed(), await on.closed()]
  await Promise.all(times(4, () => on.closed()))
  const { id } = appeal
  await isRefused(ask(otherHandler, id), 403, 'exclusion.forbidden')
  for (const other of [supervisor, dispatcher]) await isRefused(ask(other, id), 403, 'exclusion.forbidden')
  await isRefused(ask(handler, (await on.resolved()).appeal.id), 409, 'exclusion.notRated')
  const both = await Promise.allSettled(times(2, () => ask(handler, id)))
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  await isRefused(ask(handler, id), 409, 'exclusion.once')

  const asked = (await on.as(who).feedback.ofAppeal({ id })).exclusion!
  expect(asked).toMatchObject({ status: 'asked', ...ground, ruling: null, can: [] })
  expect(await on.told(who, id)).toContain('rating.exclusionAsked')
  expect(await on.told(supervisor, id)).toContain('rating.exclusionAsked')
  expect((await on.as(supervisor).feedback.exclusions({ communityId })).items).toMatchObject([
    { appealId: id, ground: 'outside' },
  ])
  const seen = await on.as(supervisor).feedback.ofAppeal({ id })
  expect(seen).toMatchObject({ exclusion: { can: ['approve', 'refuse'] }, level: null })
  const rule = (by: Who, approve = true, version = 1, exclusionId = asked.id) =>
    on
      .as(by)
      .feedback[approve ? 'approveExclusion' : 'refuseExclusion']({ id: exclusionId, version, words: '核对过供电公司的函。' })
  await isRefused(rule(handler), 403, 'exclusion.forbidden')
  await isRefused(rule(dispatcher), 403, 'exclusion.forbidden')
  // A supervisor who works for the unit is not outside it.
  const inside = await on.world.person(
    'staff',
    { role: 'supervisor', communityId },
    { role: 'handler', communityId, unitId: unit },
  )
  await isRefused(rule(inside), 403, 'exclusion.self')
  const rulings = await Promise.allSettled([rule(supervisor), rule(supervisor, false)])
  expect(rulings.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  const { status } = (await on.as(who).feedback.ofAppeal({ id })).exclusion!
  await isRefused(rule(supervisor, true, 2), 409, 'exclusion.stale')
  expect((await on.as(supervisor).feedback.exclusions({ communityId })).items).toEqual([])

  // One of each, whichever came first of the two.
  const other = await ask(handler, refusedOne.appeal.id)
  await rule(supervisor, status === 'refused', 1, other.exclusion!.id)
  const [out, kept] = status === 'approved' ? [{ appeal, who }, refusedOne] : [refusedOne, { appeal, who }]
  expect(await on.told(out.who, out.appeal.id)).toContain('rating.excluded')
  expect(await on.told(kept.who, kept.appeal.id)).toContain('rating.exclusionRefused')
  expect(await on.told(handler, out.appeal.id)).toContain('rating.excluded')

  const { firstDueAt } = await table(Appeal).findOneByOrFail({ id })
  const month = dayOf(firstDueAt!).slice(0, 7)
  setAhead(firstDueAt!.getTime() - Date.now() + 2 * 86_400_000)
  await settled()
  // Of the seven the one is in no rate: five were rated, one was not.
  const rates = await on.as(on.here.auditor).rates.ofMonth({ communityId, month })
  expect(rates).toMatchObject({
    ...{ exclusions: { n: 1, of: 7, share: 1 / 7 }, timeliness: { n: 6 }, resolution: { n: 5 }, satisfaction: { n: 5 } },
    ...{ coverage: { n: 6, rated: 5 }, units: [{ unitId: unit, excluded: 1, ownTime: { n: 6 } }] },
  })
  expect(await on.as({}).rates.ofBoard({ communityId, month })).toMatchObject({ exclusions: { n: 1, of: 7, share: 1 / 7 } })
  setAhead(0)

  // Done again it counts again, and is asked for anew.
  const { version } = await on.show(out.appeal.id, out.who)
  const again = await on.as(out.who).appeals.reopen({ id: out.appeal.id, version, reason: '又不亮了' })
  await settled()
  setAhead(firstDueAt!.getTime() - Date.now() + 2 * 86_400_000)
  expect((await on.as(on.here.auditor).rates.ofMonth({ communityId, month })).exclusions.n).toBe(0)
  setAhead(0)
  await isRefused(ask(handler, again.id), 409, 'exclusion.notRated')
})

test('where the unit has a lead it is hers to ask', async () => {
  const { communityId, unit, handler } = on.here
  const lead = await on.world.person('staff', { role: 'handler', communityId, unitId: unit })
  await addPost({
    ...{ communityId, unitId: unit, personId: lead.id, areaId: null, kind: 'lead', title: '经理', titleEn: 'Manager' },
    ...{ phone: '000-0000 0130', hours: '', hoursEn: '', deputyId: null, startsAt: new Date(Date.now() - 1000), endsAt: null },
  })
  const { id } = (await on.closed()).appeal
  expect((await on.as(handler).feedback.ofAppeal({ id })).can).toEqual([])
  await isRefused(ask(handler, id), 403, 'exclusion.forbidden')
  for (const [body, field] of [
    [{ ground: 'badRating', words: '评得太低' }, 'ground'],
    [{ ground: 'outside', words: ' ' }, 'words'],
    [{ ground: 'outside', words: '好'.repeat(201) }, 'words'],
  ] as const) {
    const { status, error } = await refused(
      on.world.send({ method: 'POST', kind: 'body', url: `/feedback/appeals/${id}/exclusion`, data: body }, lead),
    )
    expect([status, Object.keys(error.fields ?? {})]).toEqual([422, [field]])
  }
  expect((await on.as(lead).feedback.ofAppeal({ id })).can).toEqual(['askExclusion'])
  expect((await ask(lead, id)).exclusion).toMatchObject({ status: 'asked', can: [] })
})
