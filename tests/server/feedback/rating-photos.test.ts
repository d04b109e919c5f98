import sharp from 'sharp'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { sweepFiles } from '@server/files'
import { setAhead } from '@server/kit/clock'
import { transaction } from '@server/kit/database'
import { openSession } from '@server/kit/identify'
import { digest } from '@server/kit/ids'
import { allHoldings } from '@server/people'
import type { EvaluateAppeal } from '@shared/feedback/feedback.inputs'
import { openAppeals, type Appeals } from '../../support/appeals'
import { device, refused, times, type Who } from '../../support/world'

let on: Appeals
let picture: Blob
beforeAll(async () => {
  on = await openAppeals()
  const jpeg = await sharp({ create: { width: 40, height: 30, channels: 3, background: '#a73' } })
    .jpeg()
    .toBuffer()
  picture = new Blob([new Uint8Array(jpeg)])
})
afterEach(() => setAhead(0))
afterAll(() => on.world.end())

const uploaded = async (who: Who) => (await on.as(who).files.upload({ file: picture })).id
const idsOf = (photos: { id: string }[]) => photos.map(({ id }) => id)
const hour = 3_600_000
/** Rates the matter as it stands now. */
const rate = async (who: Who, id: string, given: Partial<EvaluateAppeal>) => {
  const { version } = await on.show(id, who)
  return on.as(who).feedback.evaluateAppeal({ id, version, solved: 'yes', level: 4, ...given })
}
const seenBy = async (who: Who, id: string) => idsOf((await on.as(who).feedback.ofAppeal({ id })).photos)

test('photos go with a rating in their order, and its handler sees them when she may read its words', async () => {
  const { appeal, who } = await on.resolved()
  const photoIds = [await uploaded(who), await uploaded(who)]
  const { evaluation } = await rate(who, appeal.id, { photoIds: photoIds.toReversed() })
  expect(idsOf(evaluation.photos)).toEqual(photoIds.toReversed())
  expect(await seenBy(on.here.handler, appeal.id)).toEqual([])
  setAhead(71 * hour)
  expect(await seenBy(on.here.handler, appeal.id)).toEqual([])
  setAhead(73 * hour)
  expect(await seenBy(on.here.handler, appeal.id)).toEqual(photoIds.toReversed())
  await sweepFiles()
  const [photo] = (await on.as(who).feedback.ofAppeal({ id: appeal.id })).photos
  expect((await fetch(on.world.base + photo!.small)).status).toBe(200)
})

test('a change keeps those that it names and takes the others away; all wait for their time anew', async () => {
  const { appeal, who } = await on.resolved()
  const [first, second, third] = await Promise.all(times(3, () => uploaded(who)))
  await rate(who, appeal.id, { photoIds: [first!, second!] })
  setAhead(73 * hour)
  await rate(who, appeal.id, { photoIds: [third!, second!] })
  expect(await seenBy(who, appeal.id)).toEqual([third, second])
  expect(await seenBy(on.here.handler, appeal.id)).toEqual([])
  await rate(who, appeal.id, {})
  expect(await seenBy(who, appeal.id)).toEqual([])
  await sweepFiles()
  expect(await refused(rate(who, appeal.id, { photoIds: [first!] }))).toMatchObject({ status: 422 })
})

test('a photo of somebody else, of another matter, or a fourth is refused beside its field, and nothing is rated', async () => {
  const { appeal, who } = await on.resolved()
  const filed = await uploaded(who)
  await on.filed({ photoIds: [filed] }, who)
  for (const photoIds of [[await uploaded({ device: device() })], [filed]])
    expect(await refused(rate(who, appeal.id, { photoIds }))).toMatchObject({
      status: 422,
      error: { code: 'rating.photoMissing', fields: { photoIds: expect.any(String) } },
    })
  const four = await Promise.all(times(4, () => uploaded(who)))
  expect(await refused(rate(who, appeal.id, { photoIds: four }))).toMatchObject({
    status: 422,
    error: { fields: { photoIds: expect.stringContaining('3') } },
  })
  expect((await on.show(appeal.id, who)).status).toBe('resolved')
  expect(await refused(on.as(who).feedback.ofAppeal({ id: appeal.id }))).toMatchObject({ status: 404 })
})

test('a guest’s photos stay with her rating once she has an account, and go with the words of it when she deletes that', async () => {
  const { appeal, who } = await on.resolved()
  await rate(who, appeal.id, { photoIds: [await uploaded(who)] })
  const person = await on.world.person()
  const token = await openSession(person.id, { device: digest('device', who.device!), label: '' })
  expect(await seenBy({ token }, appeal.id)).toHaveLength(1)
  setAhead(73 * hour)
  expect(await seenBy(on.here.handler, appeal.id)).toHaveLength(1)
  await transaction(() =>
    allHoldings()
      .find(({ key }) => key === 'evaluations')!
      .erase(person.id),
  )
  expect(await seenBy(on.here.handler, appeal.id)).toEqual([])
})
