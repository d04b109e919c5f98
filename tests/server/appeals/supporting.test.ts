import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Appeal } from '@server/appeals'
import { setAhead } from '@server/kit/clock'
import { table, transaction } from '@server/kit/database'
import { openSession } from '@server/kit/identify'
import { digest } from '@server/kit/ids'
import { addArea } from '@server/organisation'
import { openAppeals, type Appeals } from '../../support/appeals'
import { device, refused, times, type Answered, type Who } from '../../support/world'

let on: Appeals
beforeAll(async () => {
  on = await openAppeals()
})
afterAll(() => on.world.end())

const guest = (): Who => ({ device: device() })
const join = (id: string, who: Who) => on.as(who).appeals.support({ id })
const leave = (id: string, who: Who) => on.as(who).appeals.unsupport({ id })
const code = async (call: Promise<unknown>) => (await refused(call)).error.code
const count = async (id: string) => (await on.show(id, {})).supporters

describe('“I met it too”', () => {
  test('counts once for each, shows nobody, and is taken back', async () => {
    const { appeal, who } = await on.assigned()
    const { id } = appeal
    const [one, other] = [guest(), guest()]
    expect(await on.show(id, one)).toMatchObject({ support: 'open', supporters: 0 })
    expect(await join(id, one)).toMatchObject({ support: 'joined', supporters: 1, version: appeal.version })
    expect(await code(join(id, one))).toBe('appeal.supportTwice')
    await join(id, other)
    for (const seenBy of [{}, who, on.here.handler]) expect((await on.show(id, seenBy)).supporters).toBe(2)
    const { communityId } = on.here
    const { items } = await on.as({}).appeals.board({ communityId, limit: 50 })
    expect(items.find(card => card.id === id)?.supporters).toBe(2)
    expect((await on.as(one).appeals.supported({})).items.map(card => card.id)).toEqual([id])
    expect(await leave(id, one)).toMatchObject({ support: 'open', supporters: 1 })
    expect(await leave(id, one)).toMatchObject({ supporters: 1 })
    expect((await on.as(one).appeals.supported({})).items).toEqual([])
  })
  test('is for others, of what everybody may see, while it is worked on', async () => {
    const { appeal, who } = await on.assigned()
    expect([await code(join(appeal.id, who)), await code(join(appeal.id, on.here.otherHandler))]).toEqual([
      'appeal.supportOwn',
      'appeal.forbidden',
    ])
    expect((await on.show(appeal.id, on.here.otherHandler)).support).toBeNull()
    const hidden = (await on.assigned({ kind: 'help' })).appeal.id
    for (const anybody of [guest(), on.here.handler]) expect(await code(join(hidden, anybody))).toBe('appeal.missing')
    const over = (await on.closed()).appeal.id
    expect([await code(join(over, guest())), (await on.show(over, guest())).support]).toEqual(['appeal.supportLate', null])
  })
  test('the same household at once, by ten people who live there, counts once', async () => {
    const { id } = (await on.filed()).appeal
    const { building, communityId } = on.here
    const family = times(10, guest)
    for (const [i, who] of family.entries()) {
      await on.as(who).organisation.settle({ id: building })
      await on.as(who).organisation.tellHome({ id: communityId, home: i % 2 ? '2—301' : ' 2-301 ' })
    }
    await Promise.all([...family, guest()].map(who => join(id, who)))
    expect(await count(id)).toBe(2)
    // Said to be another, or not said any more.
    await on.as(family[0]!).organisation.tellHome({ id: communityId, home: '2-302' })
    await on.as(family[1]!).organisation.leave({ id: communityId })
    await on.told(guest(), id)
    expect(await count(id)).toBe(4)
    expect(await code(on.as(guest()).organisation.tellHome({ id: communityId, home: '1' }))).toBe('organisation.missing')
  })
  test('who joined hears what everybody may see, its holder nothing twice, and nobody once it is private', async () => {
    const { appeal, who } = await on.filed()
    const follower = guest()
    await join(appeal.id, follower)
    const done = await on.resolve(await on.reply(await on.assign(appeal)))
    const again = await on.as(who).appeals.reopen({ id: done.id, version: done.version, reason: '四楼还是不亮' })
    const { supervisor } = on.here
    await on.as(supervisor).appeals.putOnList({ id: again.id, version: again.version, ...on.listing() })
    const told = ['listed', 'reopened', 'resolved', 'replied', 'assigned'].map(step => `follow.${step}`)
    expect(await on.told(follower, appeal.id)).toEqual(told)
    expect((await on.told(who, appeal.id)).filter(about => about.startsWith('follow.'))).toEqual([])

    const turned = (await on.filed({}, who)).appeal
    await join(turned.id, follower)
    const { version } = await on
      .as(who)
      .appeals.amend({ id: turned.id, version: 1, text: '楼上装修太吵', category: 'noise.home' })
    await on.assign({ ...turned, version })
    expect(await on.told(follower, turned.id)).toEqual([])
  })
  test('who holds it by its claim code is no longer counted beside its filer', async () => {
    const { appeal, claimCode } = await on.filed()
    const other = guest()
    await join(appeal.id, other)
    await on.as(other).appeals.find({ communityId: on.here.communityId, number: appeal.number, claimCode })
    expect(await count(appeal.id)).toBe(0)
  })
  test('what a guest joined goes with her when she signs in; what she then holds or joined already counts once', async () => {
    const phone = { device: device() }
    const person = await on.world.person('resident')
    const [own, both, hers] = [await on.filed({}, person), await on.filed(), await on.filed()]
    for (const { appeal } of [own, both, hers]) await join(appeal.id, phone)
    await join(both.appeal.id, person)
    const token = await openSession(person.id, { device: digest('device', phone.device), label: '' })
    const counts = await Promise.all([own, both, hers].map(({ appeal }) => count(appeal.id)))
    expect(counts).toEqual([0, 1, 1])
    const joined = (await on.as({ token }).appeals.supported({})).items.map(({ id }) => id)
    expect(joined).toEqual([hers.appeal.id, both.appeal.id])
  })
  test('merged into another matter and parted again, each is counted where she went herself', async () => {
    const [{ appeal: from }, { appeal: to, who: holder }] = [await on.filed(), await on.filed()]
    const [one, both] = [guest(), guest()]
    for (const who of [one, both, holder]) await join(from.id, who)
    await join(to.id, both)
    const desk = on.as(on.here.dispatcher).appeals
    const child = await desk.merge({ id: from.id, version: from.version, masterId: to.id, reason: '同一盏灯' })
    expect([await count(from.id), await count(to.id)]).toEqual([3, 2])
    expect((await on.as(one).appeals.supported({})).items.map(({ id }) => id)).toEqual([from.id])
    await desk.unmerge({ id: from.id, version: child.version, reason: '不是同一盏' })
    expect([await count(from.id), await count(to.id)]).toEqual([3, 1])
  })
})

describe('before it is filed', () => {
  const ask = (there: Appeals, who: Who = {}, category = 'house.light', areaId = there.here.building) =>
    there.as(who).appeals.similar({ areaId, category })
  test('what is public, open, of the same kind and near is shown, the same building first, never more than five', async () => {
    const there = await on.elsewhere()
    const { building, grid, communityId } = there.here
    const neighbour = await addArea({
      ...{ communityId, address: null, addressEn: null, position: 2 },
      ...{ parentId: grid, kind: 'building', name: '4号楼', nameEn: 'Building 4', number: 4 },
    })
    const { appeal, who } = await there.assigned({ wordsPublic: true })
    const beside = (await there.filed({ areaId: neighbour })).appeal.id
    for (const other of [{ areaId: communityId }, { category: 'house.leak' }, { kind: 'help' as const }]) await there.filed(other)
    await there.closed()
    const found = await ask(there)
    expect(found.map(({ id }) => id)).toEqual([appeal.id, beside])
    // Her words are not released yet.
    expect(found[0]).toMatchObject({ text: null, photos: [], own: false, support: 'open', supporters: 0 })
    expect((await ask(there, who))[0]).toMatchObject({ own: true, support: null })
    expect((await ask(there, {}, 'house.light', neighbour)).map(({ id }) => id)).toEqual([beside, appeal.id])
    for (let i = 0; i < 5; i++) await there.filed({ areaId: building })
    expect((await ask(there)).map(({ area }) => area.areaId)).toEqual(times(5, () => building))
    setAhead(31 * 86_400_000)
    expect(await ask(there)).toEqual([])
    setAhead(0)
  })
  test('how long it usually takes is said from five on, of the grid, else of the community', async () => {
    const there = await on.elsewhere()
    const { building: areaId, communityId, grid } = there.here
    const usual = (from = areaId) => there.as({}).appeals.usual({ areaId: from, category: 'house.light' })
    const done = async (days: number, place = areaId) => {
      const { id } = (await there.closed({ areaId: place })).appeal
      const filedAt = new Date((await table(Appeal).findOneByOrFail({ id })).resolvedAt!.getTime() - days * 86_400_000)
      await transaction(() => table(Appeal).update({ id }, { filedAt }))
    }
    for (const days of [0, 0, 7, 7]) await done(days)
    expect(await usual()).toEqual({ days: null, n: 4, area: null })
    await done(14, communityId)
    expect(await usual()).toMatchObject({ days: 5, n: 5, area: { areaId: communityId } })
    await done(14)
    expect(await usual()).toMatchObject({ days: 5, n: 5, area: { areaId: grid } })
    expect(await usual(communityId)).toMatchObject({ n: 6, area: { areaId: communityId } })
  })
})

describe('one person', () => {
  const statuses = (calls: Promise<unknown>[]) =>
    Promise.all(
      calls.map(call =>
        call.then(
          () => 'filed',
          (error: Answered) => error.error.code,
        ),
      ),
    ).then(all => all.sort())
  test('has five open at once, also when she files eight in the same moment; ten on one day', async () => {
    const who = guest()
    await on.filed({}, who)
    const five = [...times(4, () => 'appeal.openLimit'), ...times(4, () => 'filed')]
    expect(await statuses(times(8, () => on.filed({}, who)))).toEqual(five)
    const mine = async () => (await on.as(who).appeals.mine({ limit: 50 })).items
    for (const { id } of await mine()) await on.as(who).appeals.withdraw({ id, version: 1 })
    for (let i = 0; i < 3; i++) await on.filed({}, who)
    expect(await statuses(times(3, () => on.filed({}, who)))).toEqual(['appeal.openLimit', 'filed', 'filed'])
    for (const { id, status } of await mine()) if (status === 'submitted') await on.as(who).appeals.withdraw({ id, version: 1 })
    const { status, error } = await refused(on.filed({}, who))
    expect([status, error.code, error.message]).toEqual([429, 'appeal.dayLimit', expect.stringContaining('10')])
    setAhead(86_400_000)
    expect((await on.filed({}, who)).appeal.status).toBe('submitted')
    setAhead(0)
  })
  test('what staff write down for somebody is not counted', async () => {
    const said = {
      areaId: on.here.building,
      channel: 'phone',
      category: 'house.light',
      text: '四楼的灯不亮。',
      consent: true,
    } as const
    for (let i = 0; i < 7; i++) await on.as(on.here.dispatcher).appeals.fileFor(said)
  })
})
