import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Appeal, AppealCounter, AppealEvent, AppealHolder } from '@server/appeals'
import { now } from '@server/kit/clock'
import { table } from '@server/kit/database'
import { newId } from '@server/kit/ids'
import { dayOf } from '@shared/kit/workdays'
import { openAppeals, type Appeals } from '../../support/appeals'
import { makeNeighbourhood } from '../../support/neighbourhood'
import { device, refused, times } from '../../support/world'

let on: Appeals
beforeAll(async () => {
  on = await openAppeals()
})
afterAll(() => on.world.end())

describe('filing', () => {
  test('a guest files and holds a number, a claim code and a date to be accepted by', async () => {
    const { appeal, claimCode } = await on.filed()
    expect(appeal.number).toMatch(new RegExp(`^${dayOf(now()).replaceAll('-', '')}-\\d{3}$`))
    expect(claimCode).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/)
    expect(appeal).toMatchObject({
      status: 'submitted',
      as: 'holder',
      kind: 'complaint',
      visibility: 'public',
      version: 1,
      unit: null,
      area: { building: 3 },
    })
    expect(appeal.clock).toMatchObject({ until: 'accept', days: 1 })
    expect(appeal.reception?.acceptBy).toBe(appeal.clock?.dueAt)
    expect(appeal.can).toEqual(['amend', 'append', 'withdraw'])
    expect(appeal.events.map(({ step, by }) => [step, by])).toEqual([['submit', 'holder']])
  })
  test('the claim code is not kept', async () => {
    const { appeal, claimCode } = await on.filed()
    const row = JSON.stringify(await table(Appeal).findOneBy({ id: appeal.id }))
    expect(row).not.toContain(claimCode)
    expect(row).not.toContain(claimCode.replace('-', ''))
  })
  test('the first thirty of a community’s day, filed at once, get thirty numbers in a row', async () => {
    const { building: areaId } = await makeNeighbourhood(on.world)
    const filed = await Promise.all(times(30, () => on.filed({ areaId })))
    const numbers = filed.map(({ appeal }) => Number(appeal.number.slice(9))).sort((a, b) => a - b)
    expect(numbers).toEqual(times(30, i => i + 1))
  })
  test.each([
    ['help', { kind: 'help' as const }, 'private'],
    ['a report', { kind: 'report' as const }, 'private'],
    ['a category that is never public', { category: 'noise.home' }, 'private'],
    ['a complaint about a lamp', { kind: 'complaint' as const }, 'public'],
  ])('%s is %s', async (_, filing, visibility) => {
    expect((await on.filed(filing)).appeal.visibility).toBe(visibility)
  })
  test('an emergency stores nothing at all', async () => {
    const who = { device: device() }
    const before = await Promise.all([Appeal, AppealEvent, AppealCounter, AppealHolder].map(entity => table(entity).count()))
    expect(await refused(on.filed({ category: 'house.lift', emergency: true }, who))).toMatchObject({
      status: 422,
      error: { code: 'appeal.emergency' },
    })
    expect(await Promise.all([Appeal, AppealEvent, AppealCounter, AppealHolder].map(entity => table(entity).count()))).toEqual(
      before,
    )
    expect(await on.as(who).people.me()).toMatchObject({ kind: 'stranger' })
  })
  test('what is asked again with the same key is filed once', async () => {
    const who = { device: device() }
    const again = () =>
      on.world.as(who, { 'Idempotency-Key': 'one' }).appeals.file({
        areaId: on.here.building,
        category: 'house.light',
        text: '灯不亮了',
        anonymousToHandler: false,
        wordsPublic: false,
      })
    await expect(again()).rejects.toMatchObject({ status: 422 })
    const file = () =>
      on.world.as(who, { 'Idempotency-Key': 'two' }).appeals.file({
        areaId: on.here.building,
        category: 'house.light',
        text: '灯不亮了三天',
        anonymousToHandler: false,
        wordsPublic: false,
      })
    const answers = await Promise.all([file(), file(), file()])
    expect(new Set(answers.map(({ appeal, claimCode }) => `${appeal.id} ${claimCode}`)).size).toBe(1)
    expect((await on.as(who).appeals.mine({})).items).toHaveLength(1)
  })
})

const relative = { relation: 'parent', name: '王奶奶', agreed: true }
describe('bad input', () => {
  const send = (body: object) =>
    on.world.send(
      {
        method: 'POST',
        kind: 'body',
        url: '/appeals',
        data: {
          areaId: on.here.building,
          category: 'house.light',
          text: '灯不亮了三天',
          anonymousToHandler: false,
          wordsPublic: false,
          ...body,
        },
      },
      { device: device() },
    )
  test.each([
    ['an array for the text', { text: ['灯不亮了三天'] }, 'text'],
    ['an object for the text', { text: { zh: '灯不亮了三天' } }, 'text'],
    ['a number for the text', { text: 123456 }, 'text'],
    ['four characters', { text: '灯不亮了' }, 'text'],
    ['spaces', { text: '        ' }, 'text'],
    ['501 characters', { text: '灯'.repeat(501) }, 'text'],
    ['an array for the category', { category: ['house.light'] }, 'category'],
    ['a category that does not exist', { category: 'house.nothing' }, 'category'],
    ['an object for the kind', { kind: { $ne: null } }, 'kind'],
    ['a string for consent', { wordsPublic: 'true' }, 'wordsPublic'],
    ['an unknown key', { residentId: newId() }, 'residentId'],
    ['seven photos', { photoIds: times(7, newId) }, 'photoIds'],
    ['the same photo twice', { photoIds: times(2, () => '01JD0000000000000000000001') }, 'photoIds'],
    ['a photo that is not there', { photoIds: [newId()] }, 'photoIds'],
    ['a NUL', { text: '灯不亮了\u0000三天' }, 'text'],
    ['half of a surrogate pair', { text: '灯不亮了\ud83d三天' }, 'text'],
    ['nothing that can be seen', { text: '\u200b'.repeat(8) }, 'text'],
    ['too little beside what cannot be seen', { text: '灯\u200b\u200d\u200b坏\u200b' }, 'text'],
    ['what turns the words around', { text: '\u202e灯不亮了三天' }, 'text'],
    ['an answer to what is not asked', { answers: [{ key: 'post', value: '12' }] }, 'answers.post'],
    ['no answer where there must be one', { category: 'other.found' }, 'answers.which'],
    ['an empty one', { category: 'other.found', answers: [{ key: 'which', value: ' ' }] }, 'answers.which'],
    ['an answer that is none of those', { answers: [{ key: 'how', value: 'constructor' }] }, 'answers.how'],
    ['61 characters for an answer', { answers: [{ key: 'floors', value: '三'.repeat(61) }] }, 'answers.floors'],
    ['an object for an answer', { answers: [{ key: 'floors', value: { zh: '三楼' } }] }, 'answers.0.value'],
    ['two answers to one question', { answers: times(2, () => ({ key: 'how', value: 'out' })) }, 'answers'],
    ['an object for the answers', { answers: { how: 'out' } }, 'answers'],
    ['a relative who was not asked', { relative: { ...relative, agreed: false } }, 'relative.agreed'],
    ['a relative without a name', { relative: { ...relative, name: ' ' } }, 'relative.name'],
    ['a relative who is none', { relative: { ...relative, relation: 'toString' } }, 'relative.relation'],
    ['half a number of hers', { relative: { ...relative, phone: '12' } }, 'relative.phone'],
    ['more of her than is asked', { relative: { ...relative, flat: '301' } }, 'relative.flat'],
    ['a list of relatives', { relative: [relative] }, 'relative'],
    ['an area that is no id', { areaId: '1 OR 1=1' }, 'areaId'],
  ])('%s is refused beside its field', async (_, body, field) => {
    const { status, error } = await refused(send(body))
    expect([status, Object.keys(error.fields ?? {})]).toEqual([422, [field]])
  })
  test('an area that does not exist is refused', async () => {
    expect(await refused(send({ areaId: newId() }))).toMatchObject({ status: 422, error: { code: 'appeal.placeNeeded' } })
  })
  test.each([
    ['four-byte characters', '灯坏了😀𠮷三天'],
    ['right-to-left and combining', 'مرحبا é́ 灯坏了'],
    ['markup and quotes', '<img src=x onerror=alert(1)> "\'; DROP TABLE appeals; --'],
  ])('%s come back as they were', async (_, text) => {
    const { appeal } = await on.filed({ text })
    expect(appeal.text).toBe(text)
  })
  test('five hundred four-byte characters fit', async () => {
    const text = '😀'.repeat(250)
    expect((await on.filed({ text })).appeal.text).toBe(text)
  })
})

describe('number and claim code', () => {
  test('open the matter on another device, however they are typed', async () => {
    const { appeal, claimCode } = await on.filed()
    const other = { device: device() }
    expect((await on.show(appeal.id, other)).as).toBe('public')
    const typed = ` ${claimCode.toLowerCase().replace('-', ' ')} `
    const found = await on
      .as(other)
      .appeals.find({ communityId: on.here.communityId, number: appeal.number.replace('-', ''), claimCode: typed })
    expect(found).toMatchObject({ id: appeal.id, as: 'holder', text: appeal.text })
    expect((await on.as(other).appeals.mine({})).items.map(({ id }) => id)).toEqual([appeal.id])
    await on.as(other).appeals.find({ communityId: on.here.communityId, number: appeal.number, claimCode })
    expect(await table(AppealHolder).countBy({ appealId: appeal.id })).toBe(2)
  })
  test('a wrong code, a wrong number and another community answer the same', async () => {
    const { appeal, claimCode } = await on.filed()
    const find = (more: object) =>
      refused(
        on.as({ device: device() }).appeals.find({ communityId: on.here.communityId, number: appeal.number, claimCode, ...more }),
      )
    for (const wrong of [{ claimCode: 'AAAA-AAAA' }, { number: '19990101-001' }, { communityId: on.here.elsewhere }]) {
      expect(await find(wrong)).toMatchObject({ status: 404, error: { code: 'appeal.claimWrong' } })
    }
  })
  test('staff of the matter only look, and hold nothing by it', async () => {
    const { appeal, claimCode } = await on.filed()
    const found = await on
      .as(on.here.dispatcher)
      .appeals.find({ communityId: on.here.communityId, number: appeal.number, claimCode })
    expect(found.as).toBe('staff')
    expect(await table(AppealHolder).countBy({ appealId: appeal.id })).toBe(1)
  })
})
