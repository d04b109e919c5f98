import { afterAll, beforeAll, expect, test } from 'vitest'
import { contract } from '@shared/index'
import { moderationLimits } from '@shared/moderation/moderation.limits'
import { config } from '@config/server'
import { openAppeals, type Appeals } from '@tests/support/appeals'
import { cardOf, offered, showing } from '@tests/support/published'
import { device, refused, times, type Who } from '@tests/support/world'

let on: Appeals
beforeAll(async () => {
  contract.moderation.report.rate = undefined
  on = await openAppeals()
})
afterAll(() => on.world.end())
showing()

const cause = 'insult' as const
async function released() {
  const { appeal, who } = await offered(on)
  const { id, version } = await cardOf(on, appeal.id)
  await on.as(on.here.dispatcher).moderation.release({ id, version })
  return { appeal, who, id }
}
const report = (id: string, who: Who = { device: device() }) => on.as(who).moderation.report({ id, cause })
const stands = async (appealId: string) => ({
  status: (await cardOf(on, appealId)).status,
  seen: (await on.show(appealId, { device: device() })).text !== null,
})

test('what a reader reports is looked at again; from three readers on it is hidden until then', async () => {
  const { appeal, id } = await released()
  await report(id)
  expect(await stands(appeal.id)).toEqual({ status: 'reported', seen: true })
  await report(id)
  expect(await stands(appeal.id)).toEqual({ status: 'reported', seen: true })
  await report(id)
  expect(await stands(appeal.id)).toEqual({ status: 'pending', seen: false })
  const { version, reports } = await cardOf(on, appeal.id)
  expect(reports).toEqual(times(3, () => ({ cause, note: null })))
  await on.as(on.here.dispatcher).moderation.release({ id, version })
  await report(id)
  expect(await stands(appeal.id)).toEqual({ status: 'reported', seen: true })
})

test('one who works here is enough to hide it', async () => {
  const { appeal, id } = await released()
  await report(id, on.here.otherHandler)
  expect(await stands(appeal.id)).toEqual({ status: 'pending', seen: false })
})

test('each reader counts once, also when she taps five times at once or signs in afterwards', async () => {
  const { appeal, id } = await released()
  const who = { device: device() }
  const answers = await Promise.all(
    times(5, () =>
      report(id, who).then(
        () => 200,
        (error: { status: number }) => error.status,
      ),
    ),
  )
  expect(answers.sort()).toEqual([200, 409, 409, 409, 409])
  expect((await refused(report(id, who))).error.code).toBe('moderation.reportedTwice')
  expect((await cardOf(on, appeal.id)).reports).toHaveLength(1)
  expect((await stands(appeal.id)).seen).toBe(true)
})

test('nothing that is not shown can be reported, nor one’s own', async () => {
  const { appeal, who } = await offered(on)
  const { id, version } = await cardOf(on, appeal.id)
  expect((await refused(report(id))).status).toBe(404)
  await on.as(on.here.dispatcher).moderation.release({ id, version })
  expect((await refused(report(id, who))).error.code).toBe('moderation.ownMatter')
  config.publicUgc = false
  expect((await refused(report(id))).status).toBe(404)
})

test('one person reports ten things a day', async () => {
  const who = { device: device() }
  for (let i = 0; i < moderationLimits.reportsADay; i++) await report((await released()).id, who)
  expect(await refused(report((await released()).id, who))).toMatchObject({
    status: 429,
    error: { code: 'moderation.reportsFull' },
  })
})

test('a reader is told nothing of what others reported', async () => {
  const { appeal, who, id } = await released()
  await report(id)
  for (const one of [who, { device: device() }]) expect((await on.show(appeal.id, one)).checks.words?.status).toBe('shown')
})
