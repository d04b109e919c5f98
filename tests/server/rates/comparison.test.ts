import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import type { CompareRates } from '@shared/rates/comparison.inputs'
import { setAhead } from '@server/kit/clock'
import { table, transaction } from '@server/kit/database'
import { newId } from '@server/kit/ids'
import { addCommunity, addUnit, joinSubdistrict, leaveSubdistrict, subdistrictNamed } from '@server/organisation'
import { appoint } from '@server/people'
import { RateCell } from '@server/rates'
import { noCounts, type Counts } from '@server/rates/counts'
import { openAppeals, type Appeals } from '@tests/support/appeals'
import { refused, times, type Who } from '@tests/support/world'

const month = '2026-03'
let on: Appeals
let id: string
let viewer: Who & { id: string }
const communities: Record<string, { id: string; unit: string }> = {}
beforeAll(async () => {
  on = await openAppeals()
  id = await subdistrictNamed('银杏路街道')
  for (const [position, name] of ['古槐', '金桥', '南园', '望江', '外地'].entries()) {
    const communityId = await addCommunity({ name, nameEn: name, address: null, addressEn: null, position })
    const words = { hours: '', hoursEn: '', does: '', doesEn: '', phone: '000-0000 0120' }
    const place = { communityId, areaId: communityId, kind: 'propertyCompany', position: 0 } as const
    const unit = await addUnit({ ...place, ...words, name: `${name}物业`, nameEn: name })
    communities[name] = { id: communityId, unit }
    if (name !== '外地') await joinSubdistrict(communityId, id)
  }
  viewer = await on.world.person('staff', { role: 'districtViewer', communityId: id })
})
afterEach(() => setAhead(0))
afterAll(() => on.world.end())

const put = (name: string, category: string, counts: Partial<Counts>, day = `${month}-10`, unitId = communities[name]!.unit) =>
  transaction(() =>
    table(RateCell).insert({ communityId: communities[name]!.id, day, unitId, category, ...noCounts(), ...counts }),
  )
const read = (given: Partial<CompareRates> = {}, who: Who = viewer) =>
  on.as(who).rates.ofSubdistrict({ id, month, measure: 'timeliness', by: 'communities', ...given })

test('communities stand beside one another as their matters allow; of few only the number is told, and it moves nobody else', async () => {
  // 金桥 holds the hard ones: 37 of 50, where all together reach 95 % of lamps and 60 % of noise.
  const of = (due: number, inTime: number) => ({ due, inTime, held: due, heldInTime: inTime, resolved: due, firstTime: inTime })
  await put('金桥', 'house.light', of(10, 9))
  await put('金桥', 'noise.dance', of(40, 28), `${month}-11`)
  await put('古槐', 'house.light', { ...of(190, 181), saidYes: 60_000, saidPartly: 10_000, level5: 50_000, level2: 20_000 })
  await put('古槐', 'noise.dance', { ...of(50, 12), excluded: 2, setAside: 1 })
  await put('望江', 'noise.dance', of(60, 50), `${month}-31`)
  const before = await read()
  await put('南园', 'house.light', of(4, 0))
  await put('外地', 'house.light', of(900, 0))
  await put('古槐', 'house.light', of(500, 0), '2026-04-01')
  const { subdistrict, mean, until, lines } = await read()
  expect({ subdistrict, mean, until }).toEqual({
    ...{ subdistrict: { id, name: { zh: '银杏路街道', en: '银杏路街道' } }, mean: 0.8, until: `${month}-31` },
  })
  expect(lines.map(({ name }) => name.zh)).toEqual(['古槐', '金桥', '南园', '望江'])
  const [guhuai, jinqiao, nanyuan, wangjiang] = lines
  expect(jinqiao).toMatchObject({ rate: { n: 50, share: 0.74 }, expected: 0.67, band: 'noDifference' })
  expect(jinqiao!.adjusted).toBeCloseTo(0.8836, 4)
  expect(jinqiao!.shrunk).toBeCloseTo((37 + 20 * 0.8) / 70, 10)
  // Above the mean of all, and below what its easy ones let expect.
  expect([guhuai!.rate.share! > mean!, guhuai!.band, wangjiang!.band]).toEqual([true, 'toImprove', 'better'])
  expect(guhuai).toMatchObject({ coverage: { n: 240, rated: 70 }, exclusions: { n: 2, of: 242 }, setAside: 1 })
  // Few: the number alone.
  expect(nanyuan).toMatchObject({
    ...{ rate: { n: 4, showing: 'hidden', share: null, range: null }, shrunk: null, expected: null, adjusted: null, band: null },
    coverage: { n: 4, rated: null, share: null },
  })
  expect(lines.filter(line => line !== nanyuan)).toEqual(before.lines.filter(({ name }) => name.zh !== '南园'))
  // Residents' words, in thousandths of a matter.
  expect((await read({ measure: 'resolution' })).lines[0]).toMatchObject({ rate: { n: 70, share: 65 / 70 }, shrunk: 65 / 70 })
  expect((await read({ measure: 'satisfaction' })).lines[0]!.rate).toMatchObject({ n: 70, share: 5 / 7 })
  await put('望江', 'house.lift', { level5: 6000, level4: 4000 })
  await put('南园', 'house.lift', { level1: 4000 })
  // 50 of five and 20 of two; 6 of five and 4 of four, drawn by the 40 that lie between 70 and 10; of four nothing is told.
  const mean5 = 336 / 80
  expect((await read({ measure: 'satisfaction' })).lines.map(({ level }) => level)).toEqual([
    { mean: 290 / 70, shrunk: expect.closeTo((40 * mean5 + 290) / 110, 10) as number },
    null,
    null,
    { mean: 4.6, shrunk: expect.closeTo((40 * mean5 + 46) / 50, 10) as number },
  ])
  expect((await read({ measure: 'resolution' })).lines[0]!.level).toBeNull()
  expect((await read({ measure: 'firstTime' })).lines[0]!.rate).toMatchObject({ n: 240, share: 193 / 240 })
  expect((await read({ measure: 'response' })).mean).toBeNull()
  // Five to nineteen stand alone.
  await put('南园', 'house.light', of(6, 6), `${month}-12`)
  expect((await read()).lines[2]).toMatchObject({ rate: { n: 10, showing: 'unranked', share: 0.6 }, band: null, adjusted: null })
  // A month that is not over yet has the days that are.
  expect((await read({ month: '2099-01' })).until).toBeNull()
})

test('a unit answers for its own time, and what nobody was in charge of is no unit’s', async () => {
  await put('金桥', 'house.light', { due: 30 }, `${month}-13`, '')
  await put('望江', 'utility.water', { held: 25, heldInTime: 25, due: 25 }, `${month}-14`)
  const { lines } = await read({ by: 'units' })
  expect(lines.map(({ name, community, rate }) => [name.zh, community?.zh, rate.n])).toEqual([
    ...[
      ['古槐物业', '古槐', 240],
      ['金桥物业', '金桥', 50],
      ['南园物业', '南园', 10],
      ['望江物业', '望江', 85],
    ],
  ])
})

test('whoever views for a subdistrict sees its figures and nothing else of a community; nobody else sees them', async () => {
  const { communityId } = on.here
  await joinSubdistrict(communityId, id)
  expect((await read()).lines).toHaveLength(5)
  const appeal = (await on.filed({ kind: 'help' })).appeal
  const as = on.as(viewer)
  const asked = {
    ofMonth: () => as.rates.ofMonth({ communityId, month }),
    overview: () => as.appeals.overview({ communityId }),
    ledger: () => as.appeals.ledger({ communityId }),
    show: () => as.appeals.show({ id: appeal.id }),
    visits: () => as.feedback.visits({ communityId }),
    staff: () => as.people.staff({ id: communityId }),
    units: () => as.organisation.units({ id: communityId }),
  }
  const answers = Object.entries(asked).map(async ([name, ask]) => [
    name,
    await ask().then(
      () => 200,
      ({ status }: { status: number }) => status,
    ),
  ])
  expect(await Promise.all(answers)).toEqual(Object.keys(asked).map(name => [name, 404]))
  const { supervisor, auditor, admin } = on.here
  for (const who of [
    supervisor,
    auditor,
    admin,
    await on.world.person('staff', { role: 'districtViewer', communityId: newId() }),
  ])
    expect(await refused(read({}, who))).toMatchObject({ status: 404, error: { code: 'organisation.missing' } })
  // A role of the community would have its id; the subdistrict's own is given by no admin.
  const account = 'xiaomin'
  const giving = on.as(admin).people.addStaff({ id: communityId, account, name: '肖敏', role: 'districtViewer' })
  expect(await refused(giving)).toMatchObject({ status: 422, error: { fields: { role: expect.any(String) } } })
  expect(await leaveSubdistrict(communityId, id)).toBe(true)
  expect((await read()).lines).toHaveLength(4)
  // In one at a time: the last one counts, however many say so at once.
  const other = await subdistrictNamed('青檐街道')
  await Promise.all(times(4, n => joinSubdistrict(communityId, n % 2 ? other : id)))
  await appoint(null, { personId: viewer.id, communityId: other, unitId: null, role: 'districtViewer' })
  const both = await Promise.all([
    read(),
    on.as(viewer).rates.ofSubdistrict({ id: other, month, measure: 'response', by: 'communities' }),
  ])
  expect(both.flatMap(({ lines }) => lines).filter(line => line.id === communityId)).toHaveLength(1)
  for (const wrong of [{ month: '2026-13' }, { measure: 'volume' }, { by: 'people' }])
    expect((await refused(read(wrong as Partial<CompareRates>))).status).toBe(422)
})
