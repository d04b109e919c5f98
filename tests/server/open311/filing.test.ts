import { afterAll, beforeAll, expect, test } from 'vitest'
import { appealLimits } from '@shared/appeals/appeal.limits'
import { Appeal } from '@server/appeals'
import { table } from '@server/kit/database'
import { settled } from '@server/kit/deliveries'
import { newId } from '@server/kit/ids'
import { allowWriting, endKey, giveKey } from '@server/open311'
import { addArea } from '@server/organisation'
import { openAppeals, type Appeals } from '@tests/support/appeals'
import { asText, readXml, spark } from '@tests/support/open311'
import { device } from '@tests/support/world'

let on: Appeals
let key: string
beforeAll(async () => {
  on = await openAppeals()
})
afterAll(() => on.world.end())

type Told = Record<string, string | null>[]
const post = async (form: Record<string, string> | string, init: RequestInit = {}, format = 'xml') => {
  const body = typeof form === 'string' ? form : new URLSearchParams(form)
  const headers = { 'Content-Type': 'application/x-www-form-urlencoded; charset=utf-8', ...init.headers }
  const answer = await on.world.raw(`/open311/v2/requests.${format}`, { method: 'POST', ...init, body, headers })
  const text = await answer.text()
  const told = (format === 'xml' ? spark(readXml(text)) : asText(JSON.parse(text))) as Told
  return { status: answer.status, type: answer.headers.get('content-type'), told, retryAfter: answer.headers.get('retry-after') }
}
const basis = () => ({ api_key: key, jurisdiction_id: on.here.communityId, service_code: 'house.light' })
const words = '二单元三楼的楼道灯不亮三天了'
const all = () => table(Appeal).countBy({})
const newest = async () => (await table(Appeal).find({ order: { id: 'DESC' }, take: 1 }))[0]!
/** What is said to a call that files nothing. */
async function no(form: Record<string, string> | string, init?: RequestInit, format?: string) {
  const before = await all()
  const { status, told } = await post(form, init, format)
  expect([await all(), told.map(({ code }) => code)]).toEqual([before, told.map(() => String(status))])
  return [status, told.map(({ description }) => description).join(' ')]
}

test('nobody files until the community switched it on, and then only with a key of its own that was not ended', async () => {
  const { communityId, elsewhere } = on.here
  const form = { jurisdiction_id: communityId, service_code: 'house.light', address_id: on.here.building, description: words }
  expect(await no(form)).toEqual([403, expect.stringContaining('缺少 api_key')])
  key = await giveKey(communityId, '市民通')
  expect(await no({ ...form, api_key: key })).toEqual([403, expect.stringContaining('没有开通')])
  await allowWriting(communityId, true)
  await allowWriting(elsewhere, true)
  const [foreign, ended] = [await giveKey(elsewhere, '市民通'), await giveKey(communityId, '旧应用')]
  expect([await endKey(communityId, '旧应用'), await endKey(communityId, '旧应用')]).toEqual([true, false])
  for (const api_key of [foreign, ended, 'x', `${key}x`])
    expect(await no({ ...form, api_key })).toEqual([403, expect.any(String)])
  expect(await no({ ...form, api_key: key, jurisdiction_id: newId() }, {}, 'json')).toEqual([404, expect.any(String)])
  const before = key
  key = await giveKey(communityId, '市民通')
  expect((await no({ ...form, api_key: before }))[0]).toBe(403)
  expect((await post({ ...form, api_key: key })).status).toBe(200)
  await allowWriting(communityId, false)
  expect((await no({ ...form, api_key: key }))[0]).toBe(403)
  await allowWriting(communityId, true)
})

test('what is filed is a matter like any other: the desk has it, nobody reads its words, its claim code opens it', async () => {
  const { dispatcher, building, communityId } = on.here
  const form = {
    ...{
      ...basis(),
      address_id: building,
      description: `${words}\n晚上看不见台阶`,
      media_url: 'http://pictures.example/2002/1.jpg',
    },
    ...{ first_name: '乔', last_name: '叶', phone: '000-0000 0110', email: 'ye@mail.example', account_id: 'a1', device_id: 'd1' },
    ...{ 'attribute[kind]': 'complaint', 'attribute[unheard]': 'of' },
    ...{ 'attribute[how]': 'out', 'attribute[floors]': '机密三楼' },
  }
  const { status, type, told } = await post(form)
  expect([status, type, Object.keys(told[0]!)]).toEqual([
    200,
    'text/xml; charset=utf-8',
    ['service_request_id', 'service_notice', 'account_id'],
  ])
  const { service_request_id: number, service_notice } = told[0]!
  const appeal = await newest()
  expect(appeal).toMatchObject({
    ...{ number, communityId, areaId: building, category: 'house.light', kind: 'complaint', residentId: '', wordsPublic: false },
    ...{ visibility: 'public', status: 'submitted', text: `${form.description}\n图片：${form.media_url}` },
  })
  await settled()
  const seen = await on.show(appeal.id, dispatcher)
  expect(seen).toMatchObject({
    text: appeal.text,
    answers: [{ said: { zh: '全不亮' } }, { key: 'floors', said: { zh: '机密三楼' } }],
    caller: { name: '叶乔', hasPhone: true },
    filedFor: { channel: 'app', by: null },
  })
  expect(seen.events[0]).toMatchObject({ step: 'submit', by: 'holder', sentence: { zh: '居民经“市民通”提交，来源 3号楼' } })
  const revealed = await on.as(dispatcher).appeals.reveal({ id: appeal.id, reason: 'callBack' })
  expect(revealed.phone).toBe(form.phone)
  expect((await on.as(dispatcher).appeals.desk({ communityId, part: 'toAccept' })).items.map(({ id }) => id)).toContain(appeal.id)
  const read = await on.world.raw(`/open311/v2/requests/${number}.json?jurisdiction_id=${communityId}`)
  const shown = await read.text()
  expect(JSON.parse(shown)).toMatchObject([{ service_request_id: number, status: 'open', description: null }])
  const stranger = JSON.stringify([shown, await on.show(appeal.id, { device: device() })])
  for (const secret of [words, '机密', '叶', form.phone, form.media_url, form.email, '市民通'])
    expect(stranger).not.toContain(secret)
  const claimCode = /[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(service_notice!)![0]
  expect(service_notice).toContain(`community=${communityId}&number=${number}`)
  const hers = await on.as({ device: device() }).appeals.find({ communityId, number: number!, claimCode })
  expect(hers).toMatchObject({ as: 'holder', text: appeal.text })
  expect(hers.events.at(-1)!.sentence.zh).toBe('您在“市民通”里提交了诉求')
})

test('a private one is filed and never read again from here', async () => {
  const { told } = await post(
    { ...basis(), address_id: on.here.building, description: words, 'attribute[kind][]': 'help' },
    {},
    'json',
  )
  const query = `?jurisdiction_id=${on.here.communityId}`
  for (const path of [`requests/${told[0]!.service_request_id}`, `tokens/${told[0]!.service_request_id}`])
    expect((await on.world.raw(`/open311/v2/${path}.xml${query}`)).status).toBe(404)
  expect((await newest()).visibility).toBe('private')
})

test('the place is the one its id or its address names; else the community, with what was written in the words', async () => {
  const { communityId, building, grid } = on.here
  const thirteen = await addArea({
    ...{ communityId, parentId: grid, kind: 'building', name: '13号楼', nameEn: 'Building 13', number: 13 },
    ...{ address: null, addressEn: null, position: 13 },
  })
  const filed = async (place: Record<string, string>, headers = {}) => {
    await post({ ...basis(), description: words, ...place }, { headers })
    const { areaId, text } = await newest()
    return [areaId, text.replace(words, '')]
  }
  expect(await filed({ address_id: grid })).toEqual([grid, ''])
  expect(await filed({ address_string: '梧桐路 12 弄 3号楼 2单元 301' })).toEqual([
    building,
    '\n地址：梧桐路 12 弄 3号楼 2单元 301',
  ])
  expect((await filed({ address_string: '13号楼门口' }))[0]).toBe(thirteen)
  expect((await filed({ address_string: 'in front of building 13, Wutong Road' }))[0]).toBe(thirteen)
  expect((await filed({ address_string: '3号楼和13号楼之间，一网格' }))[0]).toBe(grid)
  expect((await filed({ address_string: '113号楼' }))[0]).toBe(communityId)
  const point = { lat: '31.2304', long: '-121.4737' }
  expect(await filed(point, { 'Accept-Language': 'en' })).toEqual([communityId, '\nCoordinates: 31.2304, -121.4737'])
  expect(await filed({ ...point, address_id: building, address_string: '' })).toEqual([building, '\n经纬度：31.2304, -121.4737'])
  for (const description of ['', '灯坏']) {
    await post({ ...basis(), address_id: building, description })
    expect((await newest()).text).toBe(`类别：楼道灯${description && '\n灯坏'}`)
  }
})

test('what does not fit files nothing and says why: 400, or 404 for a service that is not there', async () => {
  const { building, elsewhere } = on.here
  const whole = { ...basis(), address_id: building, description: words }
  const { service_code: _none, ...without } = whole
  const { address_id: _nowhere, ...nowhere } = whole
  const wrong: [form: Record<string, string>, status: number, says: string][] = [
    [without, 400, 'service_code'],
    [{ ...whole, service_code: 'house.none' }, 404, 'house.none'],
    [nowhere, 400, 'lat'],
    [{ ...nowhere, address_string: ' ', lat: '', long: '' }, 400, 'address_string'],
    [{ ...nowhere, lat: '31.2' }, 400, 'long'],
    [{ ...nowhere, address_id: ', ,' }, 400, 'address_id'],
    ...['91', '-91', 'x', 'NaN', 'Infinity', '31,2'].map(
      lat => [{ ...nowhere, lat, long: '121' }, 400, 'lat'] as [Record<string, string>, number, string],
    ),
    [{ ...nowhere, lat: '31', long: '181' }, 400, 'long'],
    [{ ...whole, address_id: elsewhere }, 400, 'address_id'],
    [
      { ...whole, description: '字'.repeat(appealLimits.text + 1) },
      400,
      `${appealLimits.text + 1} 字，最多 ${appealLimits.text}`,
    ],
    [{ ...whole, description: '字'.repeat(appealLimits.text - 3), address_string: '3号楼' }, 400, '504 字'],
    [{ ...whole, description: '字'.repeat(4001) }, 400, '4000'],
    [{ ...whole, description: '灯不亮\u0000了' }, 400, 'description'],
    [{ ...whole, media_url: 'javascript:alert(1)' }, 400, 'media_url'],
    [{ ...whole, phone: 'ring me' }, 400, 'phone'],
    [{ ...whole, last_name: 'x'.repeat(12), first_name: 'y'.repeat(12) }, 400, 'last_name'],
    [{ ...whole, 'attribute[kind]': 'praise' }, 400, 'attribute[kind]'],
    [{ ...whole, 'attribute[how]': 'dead' }, 400, 'out, flicker'],
    [{ ...whole, 'attribute[floors]': '三'.repeat(61) }, 400, 'attribute[floors]'],
    [{ ...whole, service_code: 'other.found' }, 400, 'attribute[which]'],
    [{ ...whole, service_code: 'house.lift' }, 400, 'attribute[emergency]'],
    [{ ...whole, service_code: 'house.lift', 'attribute[emergency]': 'maybe' }, 400, 'yes, no'],
    [{ ...whole, service_code: 'house.lift', 'attribute[emergency]': 'yes' }, 400, '消防救援 119'],
  ]
  for (const [form, status, says] of wrong) expect(await no(form)).toEqual([status, expect.stringContaining(says)])
  expect((await post({ ...whole, service_code: 'house.lift', 'attribute[emergency]': 'no' })).status).toBe(200)
  const json = { headers: { 'Content-Type': 'application/json' } }
  expect((await no(JSON.stringify(whole), json))[0]).toBe(400)
  expect((await no(`${new URLSearchParams(basis())}&address_id=${building}&description=%B5%C6%B2%BB%C1%C1`))[0]).toBe(400)
  expect((await no(`description=${'x'.repeat(100_001)}`))[0]).toBe(400)
})

test('who sends too much is told when to come again', async () => {
  let last = await post({ jurisdiction_id: on.here.communityId })
  for (let i = 0; i < 60 && last.status !== 429; i++) last = await post({ jurisdiction_id: on.here.communityId })
  expect([last.status, Number(last.retryAfter) > 0, last.told]).toEqual([
    429,
    true,
    [{ code: '429', description: expect.any(String) }],
  ])
})
