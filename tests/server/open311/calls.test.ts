import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { config } from '@config/server'
import { contract } from '@shared/index'
import { categoryClasses } from '@shared/appeals/categories'
import { Appeal } from '@server/appeals'
import { table } from '@server/kit/database'
import { settled } from '@server/kit/deliveries'
import { newId } from '@server/kit/ids'
import { forgetAnswers } from '@server/kit/shared-answers'
import { addCommunity } from '@server/organisation'
import { Appeals } from '@tests/support/appeals'
import { makeNeighbourhood } from '@tests/support/neighbourhood'
import { askBoth, errorOf as refusedWith, readXml, spark } from '@tests/support/open311'
import { openWorld, type World } from '@tests/support/world'

let world: World
let on: Appeals
let first: string
beforeAll(async () => {
  for (const route of [contract.appeals.file, contract.appeals.find]) route.rate = undefined
  world = await openWorld()
})
afterAll(() => world.end())

const ask = (path: string, given: Record<string, string> = {}) =>
  askBoth(world, path, { ...(on && { jurisdiction_id: on.here.communityId }), ...given })
const errorOf = (path: string, given: Record<string, string> = {}) =>
  refusedWith(world, path, { ...(on && { jurisdiction_id: on.here.communityId }), ...given })

test('where there is one community its id may be left out; with a second it must be given', async () => {
  const given = { jurisdiction_id: '' }
  expect(await errorOf('services', given)).toBe(404)
  first = await addCommunity({ name: '银杏里', nameEn: 'Yinxingli', address: null, addressEn: null, position: 9 })
  forgetAnswers('open311.services')
  for (const jurisdiction_id of ['', first]) expect((await ask('services', { jurisdiction_id })).status).toBe(200)
  on = new Appeals(world, await makeNeighbourhood(world))
  for (const path of ['services', 'services/house.light', 'requests', 'requests/20261125-001', 'tokens/20261125-001']) {
    expect([path, await errorOf(path, { ...given, v: '2' })]).toEqual([path, 400])
    for (const jurisdiction_id of [newId(), on.here.building, '梧桐里'])
      expect([path, await errorOf(path, { jurisdiction_id })]).toEqual([path, 404])
  }
})

test('discovery names both formats, the address, and each community with its id', async () => {
  const { status, type, root, told } = await askBoth<Record<string, unknown>>(world, 'discovery')
  expect([status, type, root]).toEqual([200, 'text/xml; charset=utf-8', 'discovery'])
  expect(told).toEqual({
    changeset: expect.stringMatching(/^20\d\d-/) as string,
    contact: expect.stringContaining(`梧桐里（jurisdiction_id=${on.here.communityId}）：梧桐里居委会 000-0000 0120`) as string,
    key_service: expect.any(String) as string,
    endpoints: [
      {
        specification: 'http://wiki.open311.org/GeoReport_v2',
        url: `${config.publicUrl}/open311/v2`,
        changeset: told.changeset,
        type: 'test',
        formats: ['text/xml', 'application/json'],
      },
    ],
  })
})

test('the services are the categories, each with a definition of what it asks', async () => {
  const { root, told } = await ask('services')
  expect(root).toBe('services')
  expect(told.map(({ service_code }) => service_code)).toEqual(
    categoryClasses.flatMap(({ items }) => items.map(({ key }) => key)),
  )
  const names = ['service_code', 'service_name', 'description', 'metadata', 'type', 'keywords', 'group']
  for (const service of told) expect(Object.keys(service)).toEqual(names)
  expect(told.find(({ service_code }) => service_code === 'house.lift')).toMatchObject({ metadata: true, type: 'realtime' })
  const definition = await askBoth<{ service_code: string; attributes: Record<string, unknown>[] }>(
    world,
    'services/house.lift',
    {
      jurisdiction_id: on.here.communityId,
    },
  )
  expect(definition.root).toBe('service_definition')
  expect(definition.told.attributes[0]).toEqual({
    variable: true,
    code: 'emergency',
    datatype: 'singlevaluelist',
    required: true,
    datatype_description: expect.any(String) as string,
    order: 1,
    description: '有人困在里面吗？',
    values: [
      { key: 'yes', name: '是' },
      { key: 'no', name: '否' },
    ],
  })
  const own = await askBoth<{ attributes: Record<string, unknown>[] }>(world, 'services/house.light', {
    jurisdiction_id: on.here.communityId,
  })
  expect(own.told.attributes.slice(1)).toMatchObject([
    {
      code: 'how',
      datatype: 'singlevaluelist',
      required: false,
      values: expect.arrayContaining([{ key: 'out', name: '全不亮' }]),
    },
    { code: 'floors', datatype: 'string', order: 3, description: '在哪几层？' },
  ])
  for (const { service_code, metadata } of told.filter((_, i) => i % 9 === 0)) {
    const of = await askBoth<{ attributes: { order: number }[] }>(world, `services/${service_code}`, { jurisdiction_id: first })
    expect([service_code, of.told.attributes.map(({ order }) => order)]).toEqual([
      service_code,
      metadata ? expect.arrayContaining([1]) : [],
    ])
  }
  for (const code of ['house.none', '1', '__proto__', '%00']) expect(await errorOf(`services/${code}`)).toBe(404)
})

test('an address that is not there is told in XML, or in the format it ends in', async () => {
  for (const path of ['', 'services', 'services.txt', 'nothing.xml', 'requests/1', 'services/house.light', 'requests.xml.gz']) {
    const answer = await world.raw(`/open311/v2/${path || 'x'}?jurisdiction_id=${on.here.communityId}`)
    expect([path, answer.status, answer.headers.get('content-type')]).toEqual([path, 404, 'text/xml; charset=utf-8'])
    expect(spark(readXml(await answer.text()))).toEqual([{ code: '404', description: expect.any(String) as string }])
  }
  expect(await errorOf('nothing')).toBe(404)
})

test('a list is two queries whatever it holds, one for who asks meanwhile, and a reader that has it is told so', async () => {
  const there = new Appeals(world, await makeNeighbourhood(world))
  const { communityId } = there.here
  for (let i = 0; i < 3; i++) await there.assigned({ wordsPublic: true })
  await settled()
  // An answer is kept for a second, which a busy machine may need for four of them: time stands still meanwhile.
  vi.useFakeTimers({ toFake: ['Date'] })
  const asked: string[] = []
  const source = table(Appeal).manager.connection
  const { logger } = source
  source.logger = Object.assign(Object.create(logger) as typeof logger, { logQuery: (query: string) => asked.push(query) })
  const ask = (path: string, headers: Record<string, string> = {}) =>
    world.raw(`/open311/v2/${path}.json?jurisdiction_id=${communityId}`, { headers })
  const list = await ask('requests', { 'Accept-Language': 'en' })
  const many = (await list.json()) as { service_request_id: string; address: string; agency_responsible: string }[]
  expect([asked.length, many.length]).toEqual([2, 3])
  expect(many[0]).toMatchObject({ address: 'Building 3, Wutongli', agency_responsible: 'propertyCompany' })
  await ask(`requests/${many[0]!.service_request_id}`)
  expect(asked.length).toBe(4)
  const again = await ask('requests', { 'Accept-Language': 'en', 'If-None-Match': `W/${list.headers.get('etag')!}` })
  source.logger = logger
  vi.useRealTimers()
  expect([asked.length, again.status, await again.text()]).toEqual([4, 304, ''])
  expect([list.headers.get('vary'), list.headers.get('access-control-allow-origin')]).toEqual(['Accept-Language', '*'])
  const head = await world.raw(`/open311/v2/services.xml?jurisdiction_id=${communityId}`, { method: 'HEAD' })
  expect([head.status, head.headers.get('content-type')]).toEqual([200, 'text/xml; charset=utf-8'])
})
