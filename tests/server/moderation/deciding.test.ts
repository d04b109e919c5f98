import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { config } from '@config/server'
import { settled } from '@server/kit/deliveries'
import { table } from '@server/kit/database'
import { Message } from '@server/notifications'
import { AuditEntry } from '@server/people'
import { openAppeals, type Appeals } from '@tests/support/appeals'
import { cardOf, offered, showing } from '@tests/support/published'
import { device, refused } from '@tests/support/world'

let on: Appeals
beforeAll(async () => {
  on = await openAppeals()
})
afterAll(() => on.world.end())
showing()

const text = '三单元楼道灯不亮，晚上看不清台阶。'
const desk = () => on.as(on.here.dispatcher).moderation
const second = () => on.as(on.here.colleague).moderation
const anybody = (id: string) => on.show(id, { device: device() })
/** What everybody else sees of the words and the photos. */
const seen = async (id: string) => {
  const { text: words, photos } = await anybody(id)
  return { words, photos: photos.length }
}
const nothing = { words: null, photos: 0 }

describe('words and photos that their author agreed to show', () => {
  test('are seen by nobody else before a verdict, and by everybody after it, each part for itself', async () => {
    const { appeal, who } = await offered(on)
    expect(await seen(appeal.id)).toEqual(nothing)
    expect(await on.show(appeal.id, who)).toMatchObject({
      text,
      checks: { words: { status: 'pending' }, photos: { status: 'pending' } },
    })
    const words = await cardOf(on, appeal.id)
    expect(words).toMatchObject({ text, photos: [], checked: true, marks: [], can: ['release', 'refuse'] })
    await desk().release({ id: words.id, version: words.version })
    expect(await seen(appeal.id)).toEqual({ words: text, photos: 0 })
    const photos = await cardOf(on, appeal.id, 'appealPhotos')
    expect(photos).toMatchObject({ text: null, can: ['release', 'refuse', 'mask'] })
    await second().release({ id: photos.id, version: photos.version })
    expect(await seen(appeal.id)).toEqual({ words: text, photos: 1 })
    const shown = await anybody(appeal.id)
    expect(shown).toMatchObject({ as: 'public', filer: null, checks: { words: { status: 'shown', can: ['report'] } } })
    expect((await fetch(on.world.base + shown.photos[0]!.large)).status).toBe(200)
  })
  test('are not seen where the installation shows no residents’ words, released or not', async () => {
    const { appeal } = await offered(on)
    const { id, version } = await cardOf(on, appeal.id)
    await desk().release({ id, version })
    expect((await seen(appeal.id)).words).toBe(text)
    config.publicUgc = false
    expect(await anybody(appeal.id)).toMatchObject({ text: null, photos: [], checks: { words: null, photos: null } })
    expect((await desk().counts({ communityId: on.here.communityId })).open).toBe(false)
  })
  test('are not even asked about without consent, in a private matter, or once it is withdrawn', async () => {
    const plain = await on.filed()
    const help = await on.filed({ wordsPublic: true, kind: 'help' })
    const complaint = await on.filed({ wordsPublic: true, kind: 'report' })
    for (const { appeal } of [plain, help, complaint])
      expect((await on.show(appeal.id, on.here.dispatcher)).checks).toEqual({ words: null, photos: null })
    const { appeal, who } = await offered(on)
    const { id } = await cardOf(on, appeal.id)
    await on.as(who).appeals.withdraw({ id: appeal.id, version: appeal.version })
    expect((await refused(desk().show({ id }))).status).toBe(404)
  })
  test('are checked anew when they are corrected, and hidden meanwhile', async () => {
    const { appeal, who } = await offered(on)
    const { id, version } = await cardOf(on, appeal.id)
    await desk().release({ id, version })
    await on
      .as(who)
      .appeals.amend({ id: appeal.id, version: appeal.version, text: '灯不亮，姓王的一家也不管。', category: 'house.light' })
    expect((await seen(appeal.id)).words).toBeNull()
    await settled()
    expect(await cardOf(on, appeal.id)).toMatchObject({ status: 'pending', marks: [{ start: 4, end: 7, cause: 'namesPerson' }] })
    expect((await refused(desk().refuse({ id, version: version + 1, cause: 'namesPerson' }))).error.code).toBe(
      'moderation.decided',
    )
  })
  test('are taken back by their author whenever she likes, for good', async () => {
    const { appeal, who } = await offered(on)
    const { id, version } = await cardOf(on, appeal.id)
    const shown = await desk().release({ id, version })
    expect(await on.as(who).moderation.takeBack({ id, version: shown.version })).toMatchObject({ status: 'takenBack', can: [] })
    expect((await seen(appeal.id)).words).toBeNull()
    await on
      .as(who)
      .appeals.amend({ id: appeal.id, version: appeal.version, text: '灯还是不亮，请来看。', category: 'house.light' })
    expect((await cardOf(on, appeal.id)).status).toBe('takenBack')
  })
})

describe('a refusal', () => {
  test('says why to its author only, who may contest it once before another person', async () => {
    const { appeal, who } = await offered(on)
    const { id, version } = await cardOf(on, appeal.id)
    const first = await desk().refuse({ id, version, cause: 'namesPerson', note: '请去掉姓' })
    expect(first.can).toEqual(['release'])
    const { checks } = await on.show(appeal.id, who)
    expect(checks.words).toMatchObject({
      status: 'refused',
      cause: { zh: '指名道姓' },
      note: '请去掉姓',
      can: ['contest', 'takeBack'],
    })
    expect((await anybody(appeal.id)).checks.words).toBeNull()

    const contested = await on.as(who).moderation.contest({ id, version: first.version, text: '没有写名字。' })
    expect(contested).toMatchObject({ status: 'contested', can: ['takeBack'] })
    const again = { id, version: contested.version, cause: 'namesPerson' as const }
    expect((await refused(desk().uphold(again))).error.code).toBe('moderation.secondPerson')
    expect((await refused(desk().release(again))).error.code).toBe('form.fix')
    expect((await refused(desk().release({ id, version: contested.version }))).error.code).toBe('moderation.secondPerson')
    const upheld = await second().uphold(again)
    expect(upheld).toMatchObject({ status: 'upheld', contest: '没有写名字。' })
    expect(await refused(on.as(who).moderation.contest({ id, version: upheld.version, text: '再看看。' }))).toMatchObject({
      status: 409,
      error: { code: 'moderation.contestedOnce' },
    })
  })
  test('is told in the inbox, as is a release', async () => {
    const { appeal, who } = await offered(on)
    const { id, version } = await cardOf(on, appeal.id)
    const { version: next } = await desk().refuse({ id, version, cause: 'advert' })
    await settled()
    await second().release({ id, version: next })
    await settled()
    const told = (await table(Message).findBy({ appealId: appeal.id })).filter(({ about }) => about.startsWith('moderation.'))
    expect(told.map(({ about, body }) => [about, body.zh]).sort()).toEqual([
      ['moderation.refused', '原因：广告。办理不受影响，可以申诉一次。'],
      ['moderation.released', '按您的同意公开，随时可以收回。'],
    ])
    expect((await on.as(who).notifications.list()).items.map(({ about }) => about)).toContain('moderation.released')
  })
  test('needs a cause of the list', async () => {
    const { appeal } = await offered(on)
    const { id, version } = await cardOf(on, appeal.id)
    expect((await refused(desk().refuse({ id, version, cause: 'mood' as 'advert' }))).error.fields).toHaveProperty('cause')
  })
})

test('two who decide at once: one wins, the other sees what was decided', async () => {
  for (let round = 0; round < 5; round++) {
    const { appeal } = await offered(on)
    const { id, version } = await cardOf(on, appeal.id)
    const both = await Promise.allSettled([desk().release({ id, version }), second().refuse({ id, version, cause: 'insult' })])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    const loser = both.find(({ status }) => status === 'rejected') as PromiseRejectedResult
    const winner = both.find(({ status }) => status === 'fulfilled') as PromiseFulfilledResult<{ status: string }>
    expect(loser.reason).toMatchObject({
      status: 409,
      error: { code: 'moderation.decided', fresh: { status: winner.value.status } },
    })
  }
})

test('nobody decides on her own words, and each decision is in the log', async () => {
  const { appeal } = await offered(on, on.here.dispatcher)
  const { checks } = await on.show(appeal.id, on.here.colleague)
  const { id, version } = checks.words!
  expect((await refused(desk().release({ id, version }))).error.code).toBe('moderation.ownMatter')
  expect((await second().release({ id, version })).status).toBe('shown')
  expect(await table(AuditEntry).findBy({ subjectId: id })).toMatchObject([
    { act: 'moderation.release', actorId: on.here.colleague.id },
  ])
})

test('while the word list does not answer it waits unseen, and a person may still decide', async () => {
  const who = { device: device() }
  const { appeal } = await on.filed({ wordsPublic: true, text }, who)
  const { checks } = await on.show(appeal.id, on.here.dispatcher)
  const { Moderation } = await import('@server/moderation')
  const { transaction } = await import('@server/kit/database')
  await settled()
  await transaction(() => table(Moderation).update({ id: checks.words!.id }, { marks: null }))
  expect(await desk().show({ id: checks.words!.id })).toMatchObject({ status: 'pending', checked: false })
  expect((await seen(appeal.id)).words).toBeNull()
  const { items } = await desk().queue({ communityId: on.here.communityId, limit: 50 })
  expect(items.map(({ id }) => id)).toContain(checks.words!.id)
})
