import { afterAll, beforeAll, expect, test } from 'vitest'
import { contract } from '@shared/index'
import committed from '@server/answers.json'
import { addresses, endpoints } from '@server/features'
import { answerOf, faults, type Description } from '@tests/support/answer-checker'
import { sample } from '@tests/support/sample'
import { openSample, type SampleWorld } from '@tests/support/sample-world'
import { community, device, refused } from '@tests/support/world'

let world: SampleWorld
let description: Description
beforeAll(async () => {
  world = await openSample()
  description = (await (await world.raw('/api/openapi.json')).json()) as Description
})
afterAll(() => world.end())
const braced = (path: string) => path.replace(/:(\w+)/g, '{$1}')
const operations = () =>
  Object.entries(description.paths).flatMap(([path, verbs]) =>
    Object.entries(verbs).map(([verb, operation]) => ({ path, verb, ...operation })),
  )

test('every route is described, under its address, and every address outside the contract', () => {
  const served = [...endpoints(false), ...sample.served].map(
    ({ name, route }) => `${route.method.toLowerCase()} /api${braced(route.path)} ${name}`,
  )
  const beside = addresses.map(({ name, method, path }) => `${method.toLowerCase()} ${braced(path)} ${name}`)
  const health = ['get /healthz health.alive', 'get /readyz health.ready']
  const listed = operations().map(({ verb, path, operationId }) => `${verb} ${path} ${operationId}`)
  expect(listed.sort()).toEqual([...served, ...beside, ...health].sort())
  expect(listed).toContain('get /files/{name} files.serve')
})

test('the answers that are committed are those of the view types: npm run describe', async () => {
  const { describeAnswers } = (await import('../../../config/describe-answers.mjs' as string)) as { describeAnswers(): unknown }
  expect(committed).toEqual(describeAnswers())
})

test('every route of the contract has an answer, and every schema that is referred to is there', () => {
  const routes = Object.entries(contract).flatMap(([feature, table]) => Object.keys(table).map(name => `${feature}.${name}`))
  expect(Object.keys(committed.answers).sort()).toEqual(routes.sort())
  for (const [name, answer] of Object.entries(committed.answers))
    expect([name, Object.keys(answer).length > 0]).toEqual([name, true])
  for (const [, name] of JSON.stringify(description).matchAll(/#\/components\/schemas\/([^"]+)/g)) {
    expect([name, Object.keys(description.components.schemas[name!] ?? {}).length > 0]).toEqual([name, true])
  }
  expect(description.components.schemas).not.toHaveProperty('Settings')
})

test('inputs stand in the query, the body or as one file; refusals with their codes', () => {
  const find = (name: string) => operations().find(({ operationId }) => operationId === name)!
  expect(find('notes.list').parameters.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['communityId', 'after', 'limit', 'status', 'mine']),
  )
  expect(find('notes.reply').requestBody).toMatchObject({
    content: { 'application/json': { schema: { $ref: '#/components/schemas/ReplyToNote' } } },
  })
  expect(find('files.upload').requestBody).toMatchObject({
    content: { 'multipart/form-data': { schema: { properties: { file: { format: 'binary' } } } } },
  })
  const { schemas } = description.components
  expect(schemas.WriteNote!.properties).toMatchObject({
    contact: { $ref: '#/components/schemas/NoteContact' },
    photos: { items: { $ref: '#/components/schemas/NotePicture' } },
  })
  expect(schemas.ReplyToNote).toMatchObject({
    properties: { version: {}, text: {} },
    required: expect.arrayContaining(['version', 'text']),
  })
  const { responses } = find('files.upload')
  expect([responses[413]!.description, responses[429]!.description, responses[500]!.description]).toEqual([
    'limit.bodyTooBig · file.tooBig',
    'limit.tooFast',
    'server.fault',
  ])
})

test('a refusal is what the description says', async () => {
  const no = await refused(world.as({ device: device() }).notes.write({ communityId: community, title: '' }))
  expect(
    faults(description, answerOf(description, 'files.upload', 422)!, { error: JSON.parse(JSON.stringify(no.error)) }),
  ).toEqual([])
})

test('the checker finds what is missing, wrong or not described', () => {
  const schema = { $ref: '#/components/schemas/PhotoView' }
  const photo = { id: 'a', small: 's', large: 'l', width: 1, height: 2 }
  expect(faults(description, schema, photo)).toEqual([])
  expect(faults(description, schema, { ...photo, width: '1' })).toHaveLength(1)
  expect(faults(description, schema, { ...photo, ownerId: 'x' })).toEqual(['.ownerId: is not described'])
  const { small: _, ...without } = photo
  expect(faults(description, schema, without)).toEqual(['.small: is missing'])
})
