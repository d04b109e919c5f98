import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import sharp from 'sharp'
import { settled } from '@server/kit/deliveries'
import { table } from '@server/kit/database'
import { pictures } from '@server/files/picture-store'
import { AuditEntry } from '@server/people'
import { openAppeals, type Appeals } from '@tests/support/appeals'
import { cardOf, offered } from '@tests/support/published'
import { refused, times } from '@tests/support/world'

let on: Appeals
beforeAll(async () => {
  on = await openAppeals()
})
afterAll(() => on.world.end())

const desk = () => on.as(on.here.dispatcher).moderation
const box = { x: 100, y: 50, width: 200, height: 120 }
async function photos() {
  const { appeal, photoId } = await offered(on)
  const { id, version, photos: shown } = await cardOf(on, appeal.id, 'appealPhotos')
  return { appeal, id, version, photoId, photo: shown[0]! }
}
/** The colour at one point of what the server hands out. */
async function colourAt(address: string, x: number, y: number): Promise<number[]> {
  const bytes = Buffer.from(await (await fetch(on.world.base + address)).arrayBuffer())
  const { data, info } = await sharp(bytes).removeAlpha().raw().toBuffer({ resolveWithObject: true })
  return [...data.subarray((y * info.width + x) * info.channels, (y * info.width + x) * info.channels + 3)]
}
const near = ([r, g, b]: number[], [R, G, B]: number[]) => Math.max(Math.abs(r! - R!), Math.abs(g! - G!), Math.abs(b! - B!)) < 12
const ink = [0x1d, 0x24, 0x20]
const red = [0xc0, 0x30, 0x20]

test('a mask is burnt into both sizes, and the unmasked picture is nowhere any more', async () => {
  const { appeal, id, version, photoId, photo } = await photos()
  expect(near(await colourAt(photo.large, 200, 110), red)).toBe(true)
  const masked = await desk().mask({ id, version, photoId, masks: [box] })
  const [now] = masked.photos
  expect(masked).toMatchObject({ version: version + 1, status: 'pending' })
  expect(now).toMatchObject({ width: 640, height: 480 })
  expect(now!.id).not.toBe(photoId)
  for (const [x, y, colour] of [
    [102, 52, ink],
    [297, 167, ink],
    [90, 110, red],
    [200, 180, red],
  ] as const)
    expect([x, y, near(await colourAt(now!.large, x, y), [...colour])]).toEqual([x, y, true])
  expect(near(await colourAt(now!.small, 100, 55), ink)).toBe(true)
  expect(near(await colourAt(now!.small, 20, 200), red)).toBe(true)
  await settled()
  for (const address of [photo.large, photo.small]) expect((await fetch(on.world.base + address)).status).toBe(404)
  for (const side of [320, 1280]) expect(await pictures.read(`${photoId}-${side}.webp`)).toBeNull()
  expect((await on.show(appeal.id, on.here.dispatcher)).photos.map(one => one.id)).toEqual([now!.id])
  expect(await table(AuditEntry).findBy({ subjectId: id })).toMatchObject([
    { act: 'moderation.mask', actorId: on.here.dispatcher.id, at: expect.any(Date) },
  ])
})

test('masks outside the picture, without area, none or a hundred are refused, and nothing changes', async () => {
  const { appeal, id, version, photoId } = await photos()
  const wrong = [
    [{ ...box, x: 441 }],
    [{ ...box, y: 470 }],
    [{ ...box, x: -1 }],
    [{ ...box, width: 0 }],
    [{ ...box, height: 0 }],
    [{ ...box, width: -20 }],
    [{ ...box, x: 1.5 }],
    [box, { ...box, x: 20_000 }],
    [],
    times(100, i => ({ ...box, x: i })),
    [{ x: 1, y: 1 } as typeof box],
  ]
  for (const masks of wrong) {
    const { status, error } = await refused(desk().mask({ id, version, photoId, masks }))
    expect([masks.length, status, error.message.length > 5]).toEqual([masks.length, 422, true])
  }
  const whole = await desk().mask({ id, version, photoId, masks: [{ x: 0, y: 0, width: 640, height: 480 }] })
  expect(near(await colourAt(whole.photos[0]!.large, 639, 479), ink)).toBe(true)
  expect((await on.show(appeal.id, on.here.dispatcher)).photos).toHaveLength(1)
})

test('a write that fails loses nothing', async () => {
  const { id, version, photoId, photo } = await photos()
  const put = vi.spyOn(pictures, 'put').mockRejectedValueOnce(new Error('no room'))
  expect((await refused(desk().mask({ id, version, photoId, masks: [box] }))).status).toBe(500)
  put.mockRestore()
  await settled()
  expect(near(await colourAt(photo.large, 200, 110), red)).toBe(true)
  expect((await desk().mask({ id, version, photoId, masks: [box] })).version).toBe(version + 1)
})

test('two who mask at once: one wins, the other is told; the same attempt sent twice has one effect', async () => {
  const { id, version, photoId } = await photos()
  const one = () => desk().mask({ id, version, photoId, masks: [box] })
  const both = await Promise.allSettled([one(), one()])
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  expect((both.find(({ status }) => status === 'rejected') as PromiseRejectedResult).reason.status).toBe(409)

  const next = await photos()
  const again = on.world.as(on.here.dispatcher, { 'Idempotency-Key': 'mask-1' }).moderation
  const sent = { id: next.id, version: next.version, photoId: next.photoId, masks: [box] }
  const first = await again.mask(sent)
  await settled()
  expect(await again.mask(sent)).toEqual(first)
})

test('a photo of something else is not masked by this one’s number', async () => {
  const [mine, other] = [await photos(), await photos()]
  const { error, status } = await refused(
    desk().mask({ id: mine.id, version: mine.version, photoId: other.photoId, masks: [box] }),
  )
  expect([status, error.code]).toEqual([404, 'moderation.photoMissing'])
  expect(near(await colourAt(other.photo.large, 200, 110), red)).toBe(true)
})
