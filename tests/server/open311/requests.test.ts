import { afterAll, beforeAll, expect, test } from 'vitest'
import { config } from '@config/server'
import { appealStatus, type AppealStatus } from '@shared/appeals/appeal.workflow'
import { Appeal } from '@server/appeals'
import { later } from '@server/kit/clock'
import { table, transaction } from '@server/kit/database'
import { settled } from '@server/kit/deliveries'
import { forgetAnswers } from '@server/kit/shared-answers'
import { Appeals, openAppeals } from '@tests/support/appeals'
import { makeNeighbourhood } from '@tests/support/neighbourhood'
import { askBoth, errorOf as refusedWith } from '@tests/support/open311'

let on: Appeals
let world: Appeals['world']
const said = '机密原话：二单元三楼的灯不亮'
beforeAll(async () => {
  on = await openAppeals()
  world = on.world
})
afterAll(() => world.end())

const day = 86_400_000
const ask = (path: string, given: Record<string, string> = {}) =>
  askBoth(world, path, { jurisdiction_id: on.here.communityId, ...given })
const errorOf = (path: string, given: Record<string, string> = {}) =>
  refusedWith(world, path, { jurisdiction_id: on.here.communityId, ...given })
/** A community where nothing has happened yet. */
const fresh = async () => new Appeals(world, await makeNeighbourhood(world))
const numbers = async (given: Record<string, string> = {}) =>
  (await ask('requests', given)).told.map(({ service_request_id: id }) => id)

test('of a matter everybody reads title, place down to the building, unit and dates; of private and withdrawn ones nothing', async () => {
  const { appeal, who, claimCode } = await on.assigned({ text: said, wordsPublic: true })
  const { id, version } = appeal
  const titled = await on.as(on.here.handler).appeals.setTitle({ id, version, title: '楼道灯 <3 & "4" 号\u0007' })
  await on.ask(titled, '机密提问几楼')
  const help = await on.filed({ kind: 'help', text: said })
  const gone = await on.filed({ text: said })
  await on.as(gone.who).appeals.withdraw({ id: gone.appeal.id, version: gone.appeal.version })
  const { status, type, root, told } = await ask('requests')
  expect([status, type, root]).toEqual([200, 'text/xml; charset=utf-8', 'service_requests'])
  expect(told).toEqual([
    {
      service_request_id: appeal.number,
      status: 'open',
      status_notes: '正在向提出人了解情况',
      service_name: appeal.category.name.zh,
      service_code: 'house.light',
      description: '楼道灯 <3 & "4" 号',
      agency_responsible: '梧桐里物业',
      service_notice: null,
      requested_datetime: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/) as string,
      updated_datetime: expect.stringMatching(/Z$/) as string,
      expected_datetime: null,
      address: '3号楼，梧桐里',
      address_id: on.here.building,
      zipcode: null,
      lat: null,
      long: null,
      media_url: null,
    },
  ])
  const all = JSON.stringify([told, (await ask('requests', { extensions: 'true' })).told])
  for (const secret of ['机密', claimCode, on.here.handler.id, id]) expect(all).not.toContain(secret)
  for (const { appeal } of [help, gone])
    for (const path of ['requests', 'tokens']) expect(await errorOf(`${path}/${appeal.number}`)).toBe(404)
  expect(await numbers({ service_request_id: `${help.appeal.number},${gone.appeal.number}` })).toEqual([])
  expect(await numbers({ jurisdiction_id: on.here.elsewhere })).toEqual([])
  expect((await ask(`requests/${appeal.number}`)).told).toEqual(told)
  expect((await ask(`tokens/${appeal.number}`)).told).toEqual([{ service_request_id: appeal.number, token: appeal.number }])
  expect(await errorOf(`requests/${appeal.number}`, { jurisdiction_id: on.here.elsewhere })).toBe(404)
  const answered = await on.as(who).appeals.answer({ id, version: titled.version + 1, text: '机密回答三楼' })
  const expected_datetime = answered.clock!.dueAt.replace(/\.\d+Z$/, 'Z')
  expect((await ask('requests')).told[0]).toMatchObject({ status_notes: '已受理', expected_datetime })
})

test('her words are read only where she agreed, somebody released them and the installation shows any', async () => {
  const there = await fresh()
  const { appeal } = await there.filed({ text: said, wordsPublic: true })
  await there.filed({ text: '没有同意公开的原话', wordsPublic: false })
  await settled()
  const described = async () => {
    forgetAnswers('open311.requests')
    return (await ask('requests', { jurisdiction_id: there.here.communityId })).told.map(({ description }) => description)
  }
  config.publicUgc = true
  expect(await described()).toEqual([null, null])
  const desk = there.as(there.here.dispatcher).moderation
  const { items } = await desk.queue({ communityId: there.here.communityId })
  for (const { id, version } of items) await desk.release({ id, version })
  expect(await described()).toEqual([null, said])
  const { version } = await there.show(appeal.id, there.here.dispatcher)
  await there.as(there.here.dispatcher).appeals.setTitle({ id: appeal.id, version, title: '楼道灯不亮' })
  expect(await described()).toEqual([null, said])
  await transaction(() => table(Appeal).update({ id: appeal.id }, { wordsPublic: false }))
  expect(await described()).toEqual([null, '楼道灯不亮'])
  await transaction(() => table(Appeal).update({ id: appeal.id }, { wordsPublic: true }))
  config.publicUgc = false
  expect(await described()).toEqual([null, '楼道灯不亮'])
})

test('each state has its status, its sentence and, for who asks for extensions, its finer name', async () => {
  const there = await fresh()
  const { appeal } = await there.assigned()
  const { number, id } = appeal
  const seen: Record<string, unknown[]> = {}
  const look = async (state: AppealStatus, write: Partial<Appeal> = {}) => {
    await transaction(() => table(Appeal).update({ id }, { status: state, ...write }))
    forgetAnswers('open311.request')
    const given = { jurisdiction_id: there.here.communityId, extensions: 'true' }
    const { status, told } = await ask(`requests/${number}`, given)
    const [one] = told as { status?: string; expected_datetime?: string; extended_attributes?: { detailed_status: string } }[]
    const key = `${state} ${write.closeCode ?? write.resultCode ?? ''}`.trim()
    seen[key] = status === 404 ? [404] : [one!.status, one!.extended_attributes!.detailed_status, one!.expected_datetime !== null]
  }
  for (const state of Object.keys(appealStatus) as AppealStatus[])
    if (state !== 'resolved' && state !== 'closed') await look(state)
  await look('resolved', { resultCode: 'fixed', resolvedAt: later(0) })
  await look('closed', { closeCode: 'no_rating_archived' })
  await look('closed', { closeCode: 'merged' })
  await look('closed', { resultCode: 'answered', closeCode: 'answered' })
  expect(seen).toEqual({
    submitted: ['open', 'OPEN', true],
    need_info: ['open', 'OPEN', false],
    assigned: ['open', 'INVESTIGATING', true],
    in_progress: ['open', 'IN_PROGRESS', true],
    external: ['open', 'IN_PROGRESS', true],
    scheduled: ['open', 'ACTION_SCHEDULED', true],
    reopened: ['open', 'REOPEN', true],
    on_list: ['open', 'NO_FURTHER_ACTION', false],
    'resolved fixed': ['closed', 'FIXED', false],
    'closed no_rating_archived': ['closed', 'FIXED', false],
    'closed merged': ['closed', 'DUPLICATE', false],
    'closed answered': ['closed', 'CLOSED', false],
    declined: ['closed', 'NOT_COUNCILS_RESPONSIBILITY', false],
    withdrawn: [404],
  })
})

test('requests are narrowed by service, status and date, the last 90 days unless told otherwise, and read page by page', async () => {
  const there = await fresh()
  const made: Record<string, string> = {}
  const at: Record<string, string> = {}
  for (const [name, ago] of Object.entries({ old: 120, light: 60, lift: 20, done: 0 })) {
    const filing = { category: name === 'lift' ? 'house.lift' : 'house.light' }
    const { appeal } = await (name === 'done' ? there.closed(filing) : there.filed(filing))
    const filedAt = ago === 0 ? new Date(appeal.filedAt) : later(-ago * day)
    await transaction(() => table(Appeal).update({ id: appeal.id }, { filedAt }))
    made[name] = appeal.number
    at[name] = filedAt.toISOString()
  }
  const named = Object.fromEntries(Object.entries(made).map(([name, number]) => [number, name]))
  const found = async (given: Record<string, string> = {}) =>
    (await numbers({ jurisdiction_id: there.here.communityId, ...given })).map(number => named[number as string])
  expect(await found()).toEqual(['done', 'lift', 'light'])
  const empty = {
    service_request_id: '',
    service_code: '',
    start_date: '',
    end_date: ' ',
    status: '',
    page: '',
    page_size: '',
    api_key: '',
  }
  expect(await found(empty)).toEqual(['done', 'lift', 'light'])
  expect(await found({ status: 'open' })).toEqual(['lift', 'light'])
  expect(await found({ status: 'closed' })).toEqual(['done'])
  for (const status of ['open,closed', 'open, closed', 'Closed , OPEN,open'])
    expect(await found({ status })).toEqual(['done', 'lift', 'light'])
  expect(await found({ status: 'CLOSED' })).toEqual(['done'])
  // A list of nothing is no list.
  expect(await found({ service_code: ',', service_request_id: ' , ' })).toEqual(['done', 'lift', 'light'])
  expect(await found({ service_code: 'house.lift' })).toEqual(['lift'])
  expect(await found({ service_code: 'house.lift, house.light', status: 'closed' })).toEqual(['done'])
  expect(await found({ end_date: at.lift! })).toEqual(['lift', 'light'])
  expect(await found({ start_date: at.old! })).toEqual(['light', 'old'])
  expect(await found({ start_date: at.light!, end_date: at.lift! })).toEqual(['lift', 'light'])
  expect(await found({ start_date: '9999-01-01T00:00:00Z' })).toEqual([])
  expect(await found({ end_date: '1066-10-14T00:00:00Z' })).toEqual([])
  const local = new Date(new Date(at.lift!).getTime() + day / 3).toISOString().replace('Z', '+08:00')
  // As programs write it: the plus unencoded, the zone without its colon, parts of a second by the million.
  for (const start_date of [local, local.replace(/:(\d\d)$/, '$1'), local.replace(/\.\d+/, '.000000')]) {
    const unencoded = `/open311/v2/requests.json?jurisdiction_id=${there.here.communityId}&start_date=${start_date}`
    expect([start_date, ((await (await world.raw(unencoded)).json()) as unknown[]).length]).toEqual([start_date, 2])
  }
  expect(await found({ end_date: new Date(at.lift!).toISOString().replace('Z', '-0000') })).toEqual(['lift', 'light'])
  expect(await found({ page_size: '2' })).toEqual(['done', 'lift'])
  expect(await found({ page: '2', page_size: '2' })).toEqual(['light'])
  expect(await found({ page: '3', page_size: '2' })).toEqual([])
  // Those that are named are answered, whatever else is asked; of those that are not there nothing is.
  const ids = `${made.old},${made.done}, 20200101-001,x`
  expect(await found({ service_request_id: ids, status: 'open', service_code: 'house.lift', start_date: at.lift! })).toEqual([
    'done',
    'old',
  ])
})

test('what is wrong with a call is told in its format: 400, or 404 for what is not there', async () => {
  const wrong: Record<string, string>[] = [
    { start_date: '2026-01-01T00:00:00Z', end_date: '2026-04-01T00:00:01Z' },
    { start_date: '2026-02-01T00:00:00Z', end_date: '2026-01-01T00:00:00Z' },
    ...['2026-01-01', '2026-01-01T00:00:00', '2026-02-30T00:00:00Z', 'yesterday'].map(start_date => ({ start_date })),
    ...['opened', 'open;closed', 'OPEN,'].map(status => ({ status })),
    ...['0', '-1', '1.5', 'x', '10001'].map(page => ({ page })),
    ...['0', '1001'].map(page_size => ({ page_size })),
    { service_code: "x' OR 1" },
    { extensions: 'yes' },
  ]
  for (const given of wrong) expect([given, await errorOf('requests', given)]).toEqual([given, 400])
  const both = await ask('requests', { status: 'x', page: 'y' })
  expect(both.told.map(({ description }) => description)).toEqual([
    expect.stringContaining('status'),
    expect.stringContaining('page'),
  ])
  expect(await errorOf('requests', { service_code: 'house.light,house.none' })).toBe(404)
  expect((await ask('requests', { start_date: '2026-01-01T00:00:00Z', end_date: '2026-04-01T00:00:00Z' })).status).toBe(200)
})
