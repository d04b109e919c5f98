import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { Evaluation, EvaluationVersion } from '@server/feedback'
import { setAhead } from '@server/kit/clock'
import { table } from '@server/kit/database'
import type { AppealView } from '@shared/appeals/appeal.views'
import type { EvaluateAppeal } from '@shared/feedback/feedback.inputs'
import { openAppeals, type Appeals } from '../../support/appeals'
import { goTo } from '../../support/go-to'
import { device, refused, type Who } from '../../support/world'

let on: Appeals
beforeAll(async () => {
  on = await openAppeals()
})
afterEach(() => setAhead(0))
afterAll(() => on.world.end())

const rate = (who: Who, { id, version }: AppealView, given: Partial<EvaluateAppeal> & Pick<EvaluateAppeal, 'solved'>) =>
  on.as(who).feedback.evaluateAppeal({ id, version, ...given })
const hours = (n: number) => setAhead(n * 3_600_000)

describe('saying whether it is solved', () => {
  test.each([
    ['yes', { solved: 'yes' as const }, 'closed', 'fixed'],
    ['partly and enough', { solved: 'partly' as const, goOn: false }, 'closed', 'partly'],
    ['partly, please go on', { solved: 'partly' as const, goOn: true }, 'reopened', null],
    ['no', { solved: 'no' as const }, 'reopened', null],
  ])('%s', async (_, given, status, closeCode) => {
    const { appeal, who } = await on.resolved()
    const { appeal: after, evaluation } = await rate(who, appeal, { ...given, level: 3, tags: ['slow'], words: '等了一周' })
    expect(after).toMatchObject({ status, closeCode, version: appeal.version + 1 })
    expect(evaluation).toMatchObject({ ...given, level: 3, tags: ['slow'], words: '等了一周', version: 1 })
    expect(await on.as(who).feedback.ofAppeal({ id: appeal.id })).toEqual(evaluation)
  })
  test('partly asks whether it is to go on', async () => {
    const { appeal, who } = await on.resolved()
    expect(await refused(rate(who, appeal, { solved: 'partly' }))).toMatchObject({
      status: 422,
      error: { code: 'rating.goOnNeeded', fields: { goOn: expect.any(String) } },
    })
  })
  test('a matter done again is rated again, and the first word is kept', async () => {
    const { appeal, who } = await on.resolved()
    const { appeal: again } = await rate(who, appeal, { solved: 'no' })
    const { appeal: closed, evaluation } = await rate(who, await on.resolve(await on.reply(again)), { solved: 'yes', level: 5 })
    expect([closed.status, evaluation.version, evaluation.solved]).toEqual(['closed', 2, 'yes'])
    const { id } = await table(Evaluation).findOneByOrFail({ subjectId: appeal.id })
    const kept = await table(EvaluationVersion).find({ where: { evaluationId: id }, order: { version: 'ASC' } })
    expect(kept.map(({ solved, round }) => [solved, round])).toEqual([
      ['no', 0],
      ['yes', 1],
    ])
  })
  test('two at once are one', async () => {
    const { appeal, who } = await on.resolved()
    const both = await Promise.allSettled([rate(who, appeal, { solved: 'yes' }), rate(who, appeal, { solved: 'no' })])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(await table(Evaluation).countBy({ subjectId: appeal.id })).toBe(1)
  })
})

describe('who may', () => {
  test('strangers are refused, staff on any device, and nobody before it is done', async () => {
    const { appeal, who, claimCode } = await on.resolved()
    expect(await refused(rate({ device: device() }, appeal, { solved: 'yes' }))).toMatchObject({
      status: 403,
      error: { code: 'rating.notConcerned' },
    })
    expect(await refused(rate(on.here.resident, appeal, { solved: 'yes' }))).toMatchObject({
      status: 403,
      error: { code: 'rating.notConcerned' },
    })
    for (const staff of [on.here.dispatcher, on.here.handler, on.here.admin]) {
      expect(await refused(rate(staff, appeal, { solved: 'yes' }))).toMatchObject({
        status: 403,
        error: { code: 'rating.staffDevice' },
      })
    }
    const early = await on.replied()
    expect(await refused(rate(early.who, early.appeal, { solved: 'yes' }))).toMatchObject({
      status: 409,
      error: { code: 'rating.notYet' },
    })
    const neighbour = { device: device() }
    await on.as(neighbour).appeals.find({ communityId: on.here.communityId, number: appeal.number, claimCode })
    expect((await rate(neighbour, appeal, { solved: 'yes' })).appeal.status).toBe('closed')
    expect(await refused(on.as(who).feedback.ofAppeal({ id: appeal.id }))).toMatchObject({
      status: 404,
      error: { code: 'rating.missing' },
    })
  })
  test('a staff member who filed herself does not rate either', async () => {
    const { appeal } = await on.filed({}, on.here.auditor)
    const resolved = await on.resolve(await on.reply(await on.assign(appeal)))
    expect(await refused(rate(on.here.auditor, resolved, { solved: 'yes' }))).toMatchObject({
      error: { code: 'rating.staffDevice' },
    })
    expect((await on.show(appeal.id, on.here.auditor)).can).not.toContain('rate')
  })
  test('after 14 days it is too late', async () => {
    const { appeal, who } = await on.resolved()
    hours(14 * 24 + 1)
    expect(await refused(rate(who, appeal, { solved: 'yes' }))).toMatchObject({
      status: 409,
      error: { code: 'rating.windowOver' },
    })
  })
  test('an old version is refused with the matter as it is', async () => {
    const { appeal, who } = await on.resolved()
    const { status, error } = await refused(rate(who, { ...appeal, version: appeal.version - 1 }, { solved: 'yes' }))
    expect([status, error.code, error.fresh?.version]).toEqual([409, 'appeal.stale', appeal.version])
  })
})

describe('changing it', () => {
  test('within seven days, each version kept; yes to no opens the matter again', async () => {
    const { appeal, who } = await on.closed()
    hours(6 * 24)
    const first = await rate(who, appeal, { solved: 'yes', level: 4 })
    expect(first.evaluation).toMatchObject({ version: 2, level: 4 })
    expect(first.appeal).toMatchObject({ status: 'closed', version: appeal.version })
    const second = await rate(who, first.appeal, { solved: 'no', level: 1 })
    expect(second.appeal).toMatchObject({ status: 'reopened', timesReopened: 1 })
    const third = await rate(who, second.appeal, { solved: 'yes', level: 5 })
    expect([third.appeal.status, third.evaluation.version]).toEqual(['reopened', 4])
    const { id } = await table(Evaluation).findOneByOrFail({ subjectId: appeal.id })
    expect(await table(EvaluationVersion).countBy({ evaluationId: id })).toBe(4)
  })
  test('not later', async () => {
    const { appeal, who } = await on.closed()
    hours(7 * 24 + 1)
    expect(await refused(rate(who, appeal, { solved: 'no' }))).toMatchObject({ status: 409, error: { code: 'rating.editLate' } })
  })
})

describe('what staff see of it', () => {
  test('whether it is solved at once; level, tags and words after 72 hours; nothing if it is none of theirs', async () => {
    const { appeal, who } = await on.resolved()
    await rate(who, appeal, { solved: 'no', level: 1, tags: ['careless'], words: '机密评语' })
    const { id } = appeal
    expect(await on.as(on.here.handler).feedback.ofAppeal({ id })).toMatchObject({
      solved: 'no',
      level: null,
      tags: [],
      words: null,
      hiddenUntil: expect.any(String),
      editableUntil: null,
    })
    expect(JSON.stringify(await on.show(id, on.here.supervisor))).not.toContain('机密评语')
    for (const other of [on.here.resident, on.here.admin, on.here.otherHandler, {}])
      expect((await refused(on.as(other).feedback.ofAppeal({ id }))).status).toBe(404)
    hours(73)
    const first = { level: 1, tags: ['careless'], words: '机密评语' }
    expect(await on.as(on.here.handler).feedback.ofAppeal({ id })).toMatchObject({ ...first, hiddenUntil: null })
    // What is changed waits as long again; until then what stood before is known.
    await rate(who, await on.show(id, who), { solved: 'partly', goOn: true, level: 3 })
    const changed = { solved: 'partly', hiddenUntil: expect.any(String) }
    expect(await on.as(on.here.handler).feedback.ofAppeal({ id })).toMatchObject({ ...first, ...changed })
    hours(73 + 73)
    const second = { solved: 'partly', level: 3, tags: [], words: null, hiddenUntil: null }
    expect(await on.as(on.here.handler).feedback.ofAppeal({ id })).toMatchObject(second)
  })
})

describe('bad input', () => {
  test.each([
    ['a level of six', { level: 6 }, 'level'],
    ['a level as a string', { level: '5' }, 'level'],
    ['an unknown tag', { tags: ['__proto__'] }, 'tags'],
    ['four tags', { tags: ['quick', 'clear', 'polite', 'kind'] }, 'tags'],
    ['an object for the words', { words: { zh: '好' } }, 'words'],
    ['501 characters', { words: '好'.repeat(501) }, 'words'],
    ['an array for solved', { solved: ['yes'] }, 'solved'],
    ['an unknown key', { stars: 5 }, 'stars'],
  ])('%s is refused beside its field', async (_, body, field) => {
    const { appeal, who } = await on.resolved()
    const data = { version: appeal.version, solved: 'yes', ...body }
    const { status, error } = await refused(
      on.world.send({ method: 'POST', kind: 'body', url: `/feedback/appeals/${appeal.id}`, data }, who),
    )
    expect([status, Object.keys(error.fields ?? {})]).toEqual([422, [field]])
  })
})

test('a day after it is done whoever holds it and said nothing is reminded, once, and not at night', async () => {
  const [silent, said, again] = [await on.resolved(), await on.resolved(), await on.resolved()]
  await rate(said.who, said.appeal, { solved: 'yes' })
  await on.as(again.who).appeals.reopen({ id: again.appeal.id, version: again.appeal.version, reason: '还是不亮' })
  const reminded = async () =>
    Promise.all(
      [silent, said, again].map(
        async ({ who, appeal }) => (await on.told(who, appeal.id)).filter(about => about === 'appeal.rateReminder').length,
      ),
    )
  setAhead(23 * 3_600_000)
  expect(await reminded()).toEqual([0, 0, 0])
  for (const day of [3, 5]) {
    goTo(12, day)
    expect(await reminded()).toEqual([1, 0, 0])
  }
})
