import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { deflateSync } from 'node:zlib'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { config } from '@config/server'
import type { PhotoView } from '@shared/files/file.views'
import { StoredFile, attachPhotos, handOverOtherFiles, nobody, photosOf, sweepFiles } from '@server/files'
import { setAhead } from '@server/kit/clock'
import { table, transaction } from '@server/kit/database'
import { newId } from '@server/kit/ids'
import { device, openWorld, type World } from '@tests/support/world'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.end())

const photo = (width = 600, height = 400) =>
  sharp({ create: { width, height, channels: 3, background: '#3a7' } })
    .withExif({ IFD0: { Make: 'SECRETCAM' }, IFD3: { GPSLatitude: '31/1 14/1 0/1' } })
    .jpeg()
    .toBuffer()

async function send(bytes: Buffer, who = device(), name = 'a.jpg', headers: Record<string, string> = {}) {
  const body = new FormData()
  body.append('file', new Blob([new Uint8Array(bytes)]), name)
  const answer = await fetch(`${world.base}/api/files`, { method: 'POST', body, headers: { 'X-Device': who, ...headers } })
  return { status: answer.status, body: (await answer.json()) as PhotoView & { error?: { code: string } } }
}
const fetched = async (address: string) => {
  const answer = await fetch(world.base + address)
  return { status: answer.status, bytes: Buffer.from(await answer.arrayBuffer()), headers: answer.headers }
}

test('a photo is made anew: upright WebP in two sizes, without EXIF', async () => {
  const original = await sharp(await photo(2000, 1000))
    .withMetadata({ orientation: 6 })
    .withExif({ IFD0: { Make: 'SECRETCAM' } })
    .jpeg()
    .toBuffer()
  const { status, body } = await send(original)
  expect(status).toBe(200)
  const [small, large] = [await fetched(body.small), await fetched(body.large)]
  const [smallMeta, largeMeta] = [await sharp(small.bytes).metadata(), await sharp(large.bytes).metadata()]
  expect([smallMeta.format, Math.max(smallMeta.width, smallMeta.height)]).toEqual(['webp', 320])
  expect([largeMeta.format, Math.max(largeMeta.width, largeMeta.height)]).toEqual(['webp', 1280])
  expect([body.width, body.height]).toEqual([largeMeta.width, largeMeta.height])
  for (const { bytes } of [small, large]) {
    expect(bytes.includes('SECRETCAM')).toBe(false)
    expect((await sharp(bytes).metadata()).exif).toBeUndefined()
  }
  expect(large.headers.get('content-type')).toBe('image/webp')
  expect(large.headers.get('x-content-type-options')).toBe('nosniff')
})

/** A PNG that claims a size it does not have the pixels for. */
function pngClaiming(width: number, height: number): Buffer {
  const crcTable = Array.from(
    { length: 256 },
    (_, n) => Array.from({ length: 8 }).reduce<number>(c => (c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1), n) >>> 0,
  )
  const crc = (bytes: Buffer) =>
    (bytes.reduce((c, byte) => crcTable[(c ^ byte) & 255]! ^ (c >>> 8), 0xffffffff) ^ 0xffffffff) >>> 0
  const chunk = (type: string, data: Buffer) => {
    const named = Buffer.concat([Buffer.from(type), data])
    const frame = Buffer.alloc(8)
    frame.writeUInt32BE(data.length, 0)
    frame.writeUInt32BE(crc(named), 4)
    return Buffer.concat([frame.subarray(0, 4), named, frame.subarray(4)])
  }
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([8, 2, 0, 0, 0], 8)
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(Buffer.alloc(1000))),
    chunk('IEND', Buffer.alloc(0)),
  ])
}
const zipTail = Buffer.concat([Buffer.from('PK\x05\x06', 'latin1'), Buffer.alloc(18)])

test('what is no picture, or more than a picture, is refused', async () => {
  const jpeg = await photo()
  const cases: [string, Buffer, number, string][] = [
    [
      'an SVG named .jpg',
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
      422,
      'file.type',
    ],
    ['a page named .jpg', Buffer.from('<!doctype html><script>alert(1)</script>'), 422, 'file.type'],
    ['a JPEG that is an archive too', Buffer.concat([jpeg, zipTail]), 422, 'file.type'],
    ['a GIF', await sharp(jpeg).gif().toBuffer(), 422, 'file.type'],
    ['a PDF', Buffer.from('%PDF-1.7 …'), 422, 'file.type'],
    ['a JPEG cut in half', jpeg.subarray(0, jpeg.length / 2), 422, 'file.broken'],
    ['a PNG of 50 000 × 50 000', pngClaiming(50_000, 50_000), 422, 'file.broken'],
    ['nothing', Buffer.alloc(0), 422, 'file.empty'],
    ['30 MB', Buffer.alloc(30_000_000, 1), 413, 'file.tooBig'],
  ]
  for (const [what, bytes, status, code] of cases) {
    const answer = await send(bytes)
    expect([what, answer.status, answer.body.error?.code]).toEqual([what, status, code])
  }
  expect(await table(StoredFile).count()).toBe(1)
})

test('a page put before the picture data does not travel with it', async () => {
  const jpeg = await photo()
  const comment = Buffer.from('<script>alert(1)</script>')
  const head = Buffer.from([0xff, 0xfe, 0, comment.length + 2])
  const { status, body } = await send(Buffer.concat([jpeg.subarray(0, 2), head, comment, jpeg.subarray(2)]))
  expect([status, body.error?.code]).toEqual([422, 'file.type'])
})

test('an address works as signed and in no other way', async () => {
  const { body } = await send(await photo())
  const [path, query] = body.small.split('?') as [string, string]
  const other = (await send(await photo())).body.small.split('?')[0]!
  const later = query.replace(/e=(\d+)/, (_, ends: string) => `e=${Number(ends) + 1}`)
  for (const address of [
    `${path}`,
    `${other}?${query}`,
    `${path}?${later}`,
    `${path.replace('-320', '-1280')}?${query}`,
    '/files/..%2F..%2Fsecret?e=1&s=x',
  ]) {
    expect([address, (await fetched(address)).status]).toEqual([address, 404])
  }
  expect((await fetched(body.small)).status).toBe(200)
  setAhead(31 * 3_600_000)
  expect((await fetched(body.small)).status).toBe(404)
  setAhead(0)
})

test('the same key stores one picture; another picture under it is refused', async () => {
  const who = device()
  const bytes = await photo()
  const key = { 'Idempotency-Key': 'one' }
  const answers = await Promise.all([1, 2, 3, 4].map(() => send(bytes, who, 'a.jpg', key)))
  expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1)
  expect((await send(await photo(10, 10), who, 'a.jpg', key)).body.error?.code).toBe('network.keyReused')
})

test('only its owner attaches a picture, and only once', async () => {
  const [mine, hers] = [device(), device()]
  const [a, b] = [(await send(await photo(), mine)).body, (await send(await photo(), hers)).body]
  const ownerId = (await table(StoredFile).findOneByOrFail({ id: a.id })).ownerId
  const subject = { subjectType: 'note', subjectId: newId() }
  await transaction(() => attachPhotos([a.id], { ownerId, ...subject }))
  expect([...(await photosOf('note', [subject.subjectId])).values()].flat().map(({ id }) => id)).toEqual([a.id])
  const elsewhere = { ownerId, subjectType: 'note', subjectId: newId() }
  for (const id of [a.id, b.id, newId()])
    await expect(transaction(() => attachPhotos([id], elsewhere))).rejects.toMatchObject({ reason: { code: 'file.missing' } })
  await transaction(() => handOverOtherFiles(subject, nobody, []))
  expect((await photosOf('note', [subject.subjectId])).size).toBe(0)
})

test('what nobody attached within a day is swept, row and files; what is attached stays', async () => {
  const who = device()
  const [loose, kept] = [(await send(await photo(), who)).body, (await send(await photo(), who)).body]
  const { ownerId } = await table(StoredFile).findOneByOrFail({ id: kept.id })
  await transaction(() => attachPhotos([kept.id], { ownerId, subjectType: 'note', subjectId: newId() }))
  const lying = async (id: string) =>
    (await readdir(join(config.dataDir, 'files', id.slice(24)))).filter(name => name.startsWith(id)).length
  await sweepFiles()
  expect(await lying(loose.id)).toBe(2)
  setAhead(25 * 3_600_000)
  await sweepFiles()
  setAhead(0)
  expect([await table(StoredFile).existsBy({ id: loose.id }), await lying(loose.id)]).toEqual([false, 0])
  expect([await table(StoredFile).existsBy({ id: kept.id }), await lying(kept.id)]).toEqual([true, 2])
})

test('nobody sends a file without being a device', async () => {
  const body = new FormData()
  body.append('file', new Blob([new Uint8Array(await photo())]), 'a.jpg')
  expect((await fetch(`${world.base}/api/files`, { method: 'POST', body })).status).toBe(401)
})
