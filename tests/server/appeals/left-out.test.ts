import { afterAll, beforeAll, expect, test } from 'vitest'
import { openAppeals, type Appeals } from '../../support/appeals'
import { device, refused, type Who } from '../../support/world'

let on: Appeals
beforeAll(async () => {
  on = await openAppeals()
})
afterAll(() => on.world.end())

const post = async (path: string, who: Who, body: object) => {
  const headers = {
    'Content-Type': 'application/json',
    ...(who.device && { 'X-Device': who.device }),
    ...(who.token && { Authorization: `Bearer ${who.token}` }),
  }
  const answer = await on.world.raw(`/api${path}`, { method: 'POST', headers, body: JSON.stringify(body) })
  return { status: answer.status, told: (await answer.json()) as Record<string, unknown> }
}
const nothing = (...fields: string[]) => Object.fromEntries(fields.map(field => [field, null]))

test('null is as if it had been left out, in filing, in what a step takes and in a rating', async () => {
  const said = { areaId: on.here.building, category: 'house.light', text: '楼道灯坏了三天', anonymousToHandler: false }
  const optional = nothing('placeCode', 'kind', 'answers', 'photoIds', 'voiceId', 'relative', 'emergency', 'draftKey')
  const filed = await post('/appeals', { device: device() }, { ...said, wordsPublic: false, ...optional })
  expect([filed.status, (filed.told.appeal as { kind: string }).kind]).toEqual([200, 'complaint'])
  const left = { areaId: on.here.building, channel: 'phone', category: 'house.light', text: '楼道灯坏了三天', consent: true }
  expect(
    (await post('/appeals/for-resident', on.here.dispatcher, { ...left, ...nothing('answers', 'name', 'phone') })).status,
  ).toBe(200)
  const { appeal } = await on.filed()
  const give = { version: appeal.version, unitId: on.here.unit, priority: 'p3' }
  expect(
    (await post(`/appeals/${appeal.id}/assign`, on.here.dispatcher, { ...give, ...nothing('handlerId', 'note') })).status,
  ).toBe(200)
  const done = await on.resolved()
  const rate = (more: object) => post(`/feedback/appeals/${done.appeal.id}`, done.who, { version: done.appeal.version, ...more })
  // “Partly” with null for “shall it go on?” is no answer to that.
  const partly = await rate({ solved: 'partly', ...nothing('goOn') })
  expect([partly.status, (partly.told.error as { code: string }).code]).toEqual([422, 'rating.goOnNeeded'])
  const kept = await rate({ solved: 'yes', ...nothing('goOn', 'level', 'tags', 'words') })
  expect([kept.status, (kept.told.evaluation as { level: null }).level]).toEqual([200, null])
  // What must be given is not given by it.
  for (const field of Object.keys(said)) {
    const no = await refused(on.as({ device: device() }).appeals.file({ ...said, wordsPublic: false, [field]: null } as never))
    expect([no.status, Object.keys(no.error.fields!)]).toEqual([422, [field]])
  }
})
