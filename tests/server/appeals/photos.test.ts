import sharp from 'sharp'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { sweepFiles } from '@server/files'
import { setAhead } from '@server/kit/clock'
import { openAppeals, type Appeals } from '../../support/appeals'
import { mp3, wav } from '../../support/recordings'
import { device, refused, type Who } from '../../support/world'

let on: Appeals
let picture: Blob
beforeAll(async () => {
  on = await openAppeals()
  const jpeg = await sharp({ create: { width: 40, height: 30, channels: 3, background: '#3a7' } })
    .jpeg()
    .toBuffer()
  picture = new Blob([new Uint8Array(jpeg)])
})
afterEach(() => setAhead(0))
afterAll(() => on.world.end())

const uploaded = async (who: Who) => (await on.as(who).files.upload({ file: picture })).id
const idsOf = (photos: { id: string }[]) => photos.map(({ id }) => id)

test('photos stay with what they were sent with, in order, and only those concerned get them', async () => {
  const who = { device: device() }
  const { handler, dispatcher, resident } = on.here
  const [first, second] = [await uploaded(who), await uploaded(who)]
  const { appeal } = await on.filed({ photoIds: [second, first], category: 'clean.rubbish' }, who)
  expect(idsOf(appeal.photos)).toEqual([second, first])
  const before = await uploaded(handler)
  const assigned = await on.assign(appeal)
  const replied = await on
    .as(handler)
    .appeals.reply({ id: appeal.id, version: assigned.version, text: '今天清', photoIds: [before] })
  const after = await uploaded(handler)
  const resolved = await on
    .as(handler)
    .appeals.resolve({ id: appeal.id, version: replied.version, code: 'fixed', text: '清了', photoIds: [after] })
  expect([idsOf(resolved.result!.photos), idsOf(resolved.events[1]!.photos)]).toEqual([[after], [before]])
  for (const one of [who, dispatcher]) expect(idsOf((await on.show(appeal.id, one)).result!.photos)).toEqual([after])
  const told = JSON.stringify(await on.show(appeal.id, resident))
  for (const id of [first, second, before, after]) expect(told).not.toContain(id)
  setAhead(3 * 86_400_000)
  await sweepFiles()
  expect((await fetch(on.world.base + (await on.show(appeal.id, who)).photos[0]!.small)).status).toBe(200)
})

test('a photo of somebody else, of another matter, or swept, is refused beside its field, and nothing is filed', async () => {
  const [who, other] = [{ device: device() }, { device: device() }]
  const [mine, hers] = [await uploaded(who), await uploaded(other)]
  await on.filed({ photoIds: [mine] }, who)
  for (const photoIds of [[hers], [mine]]) {
    expect(await refused(on.filed({ photoIds }, who))).toMatchObject({
      status: 422,
      error: { code: 'appeal.photoMissing', fields: { photoIds: expect.any(String) } },
    })
  }
  expect((await on.as(who).appeals.mine({})).items).toHaveLength(1)
})

test('a correction replaces the photos it names, and leaves them alone when it names none', async () => {
  const who = { device: device() }
  const [first, second] = [await uploaded(who), await uploaded(who)]
  const { appeal } = await on.filed({ photoIds: [first] }, who)
  const amend = (version: number, photoIds?: string[]) =>
    on
      .as(who)
      .appeals.amend({ id: appeal.id, version, text: '灯不亮，四楼也是', category: 'house.light', ...(photoIds && { photoIds }) })
  expect(idsOf((await amend(1)).photos)).toEqual([first])
  expect(idsOf((await amend(2, [second, first])).photos)).toEqual([second, first])
  expect(idsOf((await amend(3, [second])).photos)).toEqual([second])
  expect((await amend(4, [])).photos).toEqual([])
})

const spoken = async (who: Who, file = wav(3.2)) => on.as(who).files.uploadVoice({ file })
test('what was said goes with the matter, and only those concerned hear it', async () => {
  const who = { device: device() }
  const { id: voiceId, seconds } = await spoken(who)
  const unsent = await spoken(who, mp3(59.9))
  expect([seconds, unsent.seconds]).toEqual([3, 60])
  const { appeal } = await on.filed({ voiceId, wordsPublic: true }, who)
  await on.assign(appeal)
  setAhead(25 * 3_600_000)
  await sweepFiles()
  setAhead(0)
  const { handler, dispatcher, resident, otherHandler } = on.here
  for (const one of [who, handler, dispatcher])
    expect((await on.show(appeal.id, one)).voice).toMatchObject({ id: voiceId, seconds: 3 })
  const { address } = (await on.show(appeal.id, handler)).voice!
  const heard = await on.world.raw(address)
  expect([heard.status, heard.headers.get('content-type'), (await heard.arrayBuffer()).byteLength]).toEqual([
    ...[200, 'audio/wav', wav(3.2).size],
  ])
  const forged = address.replace(/s=(.)/, (_, first) => (first === '_' ? 's=-' : 's=_'))
  for (const gone of [forged, unsent.address]) expect((await on.world.raw(gone)).status).toBe(404)
  for (const one of [{}, { device: device() }, resident, otherHandler]) {
    const seen = await on.show(appeal.id, one)
    expect([seen.voice, JSON.stringify(seen).includes(voiceId)]).toEqual([null, false])
  }
  // She takes it away, whoever has its address included; nobody else does.
  const remove = (by: Who) => on.as(by).appeals.removeVoice({ id: appeal.id })
  expect((await refused(remove(handler))).status).toBe(403)
  const without = await remove(who)
  expect([without.voice, without.text]).toEqual([null, appeal.text])
  await expect.poll(async () => (await on.world.raw(address)).status, { timeout: 10_000 }).toBe(404)
  expect((await on.show(appeal.id, handler)).events[0]).toMatchObject({ step: 'removeVoice', sentence: { zh: '居民删掉了录音' } })
  expect(await refused(remove(who))).toMatchObject({ status: 409, error: { code: 'appeal.noVoice' } })
})
test('what is no recording, none of hers, or too long is refused, and so is anything else in its place', async () => {
  const who = { device: device() }
  const wrong: [file: Blob, code: string][] = [
    [picture, 'file.voiceType'],
    [new Blob(['<html><script>alert(1)</script></html>']), 'file.voiceType'],
    [new Blob([mp3(1), 'PK\x05\x06', '\0'.repeat(18)]), 'file.voiceType'],
    [wav(0), 'file.voiceBroken'],
    [wav(61.5), 'file.voiceLong'],
    [mp3(75), 'file.voiceLong'],
    [new Blob([new Uint8Array(3 * 1024 * 1024 + 1)]), 'file.voiceTooBig'],
    [new Blob([]), 'file.empty'],
  ]
  for (const [file, code] of wrong) expect((await refused(spoken(who, file))).error.code).toBe(code)
  const [own, foreign] = [(await spoken(who)).id, (await spoken({ device: device() })).id]
  await on.filed({ voiceId: own }, who)
  for (const voiceId of [own, foreign, await uploaded(who)])
    expect((await refused(on.filed({ voiceId }, who))).error).toMatchObject({
      ...{ code: 'appeal.voiceMissing', fields: { voiceId: expect.any(String) } },
    })
  const { id } = await spoken(who)
  expect((await refused(on.filed({ photoIds: [id] }, who))).error.code).toBe('appeal.photoMissing')
})
