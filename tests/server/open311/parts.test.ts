import { afterAll, beforeAll, expect, test } from 'vitest'
import { Appeal } from '@server/appeals'
import { table } from '@server/kit/database'
import { allowWriting, giveKey } from '@server/open311'
import { openAppeals, type Appeals } from '@tests/support/appeals'

let on: Appeals
let key: string
beforeAll(async () => {
  on = await openAppeals()
  await allowWriting(on.here.communityId, true)
  key = await giveKey(on.here.communityId, '市民通')
})
afterAll(() => on.world.end())

const all = () => table(Appeal).countBy({})
const newest = async () => (await table(Appeal).find({ order: { id: 'DESC' }, take: 1 }))[0]!

test('a form in parts is read like any other; a file in it files nothing, and says so', async () => {
  const whole = {
    ...{ api_key: key, jurisdiction_id: on.here.communityId, service_code: 'house.light', address_id: on.here.building },
    ...{ description: '二单元三楼的楼道灯不亮三天了', 'attribute[how]': 'out' },
  }
  const form = (...files: [name: string, bytes: string][]) => {
    const body = new FormData()
    for (const [name, value] of Object.entries(whole)) body.append(name, value)
    for (const [name, bytes] of files) body.append(name, new Blob([bytes]), bytes ? '1.jpg' : '')
    return body
  }
  const sent = async (body: BodyInit, headers: Record<string, string> = {}) => {
    const before = await all()
    const answer = await on.world.raw('/open311/v2/requests.xml', { method: 'POST', body, headers })
    return [answer.status, (await all()) - before, await answer.text()]
  }
  for (const body of [form(), form(['media', ''])]) {
    expect(await sent(body)).toEqual([200, 1, expect.stringContaining('<service_request_id>')])
    const { id, text, areaId } = await newest()
    expect([text, areaId]).toEqual([whole.description, whole.address_id])
    expect((await on.show(id, on.here.dispatcher)).answers).toMatchObject([{ key: 'how', said: { zh: '全不亮' } }])
  }
  expect(await sent(form(['media', 'GIF89a']))).toEqual([400, 0, expect.stringContaining('media_url')])
  const byHand = { 'Content-Type': 'multipart/form-data; boundary=b' }
  const part = (name: string, value: string) => `--b\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`
  const parts = (more: string) => Object.entries(whole).map(([name, value]) => part(name, value)).join('') + more // prettier-ignore
  expect((await sent(parts('--b--'), byHand)).slice(0, 2)).toEqual([200, 1])
  const wrong: [BodyInit, Record<string, string>][] = [
    [parts(''), byHand],
    [parts('--b--'), { 'Content-Type': 'multipart/form-data' }],
    [parts(`${part('email', 'x'.repeat(100_000))}--b--`), byHand],
    [Buffer.concat([Buffer.from(parts('')), Buffer.from(`${part('description', '')}`.trimEnd()), Buffer.from([0xb5, 0xc6]), Buffer.from('\r\n--b--')]), byHand], // prettier-ignore
  ]
  for (const [body, headers] of wrong)
    expect(await sent(body, headers)).toEqual([400, 0, expect.stringContaining('<code>400</code>')])
})
