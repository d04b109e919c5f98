import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { FakeWechat } from '../support/fake-wechat'
import { sweepAt } from '../support/opened-pages'
import { House } from '../support/resident'
import { WeappPhone } from '../support/weapp/phone'

let wechat: FakeWechat
let house: House
beforeAll(async () => {
  wechat = await FakeWechat.start()
  house = await House.open(wechat.environment)
})
let before = 0
beforeEach(async () => {
  before = await wechat.calls()
})
afterAll(async () => {
  await house.end()
  await wechat.end()
})
const asked = async () => (await wechat.calls()) - before

const words = '五单元二楼的楼道灯不亮，老人不敢下楼。'
/** One pixel of one colour. */
const picture =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='
const printed = () => `${house.base}/s/${house.code}`
const scanned = (link = printed()) => ({ q: encodeURIComponent(link) })

/** Staff carry the matter on until it is answered. */
async function resolve(id: string): Promise<void> {
  const [desk, handler] = [await house.person('suqing'), await house.person('xuyifan')]
  const { doorstep } = await house.as().places.show({ code: house.code })
  const unit = (await desk.organisation.units({ id: doorstep.community.id })).find(({ kind }) => kind === 'propertyCompany')!
  const { version } = await desk.appeals.show({ id })
  const assigned = await desk.appeals.assign({ id, version, unitId: unit.id, priority: 'p2' })
  const replied = await handler.appeals.reply({ id, version: assigned.version, text: '今晚先换二楼的灯。' })
  await handler.appeals.resolve({
    id,
    version: replied.version,
    code: 'fixed',
    text: `灯换好了，记录 ${id.slice(-4)}。`,
    noPhotoReason: '照片存档',
  })
}

test('from the code on the wall to the rating, signed in without a word', async () => {
  const phone = await WeappPhone.turnedOn(house, wechat, 'aunt')
  await phone.open('pages/home/index', scanned())
  expect(await asked()).toBe(1)
  await phone.tap('link', /提诉求/)
  await phone.shown.getByRole('textbox', { name: '发生了什么？' }).fill(words)
  await phone.fillAlbum([picture])
  await phone.tap('button', '拍照或选照片')
  await phone.shown.getByRole('img', { name: /照片/ }).first().waitFor()
  // Nobody lets it have the microphone, then somebody does: nothing that was written is lost.
  await phone.tap('button', '录一段话')
  await phone.shown.getByText(/没有麦克风权限/).waitFor()
  await phone.allowMicrophone()
  await phone.tap('button', '录一段话')
  await phone.tap('button', '录好了')
  await phone.tap('button', /听录音/)
  await phone.tap('radio', '楼道灯')
  await phone.tap('button', '提交诉求')
  await phone.tap('button', '都不是，继续提交')
  await expect.poll(phone.route).toBe('pages/appeals/filed/index')
  await phone.shown.getByText(/编号 \d{8}-\d{3}/).waitFor()
  const session = await phone.kept('session')
  const { items } = await house.as(String(session)).appeals.mine()
  const { id } = items[0]!
  const filed = await house.as(String(session)).appeals.show({ id })
  expect([filed.text, filed.photos.length, filed.voice!.seconds > 0]).toEqual([words, 1, true])

  await resolve(id)
  await phone.turnTo(`/pages/appeals/detail/index?id=${id}`)
  await phone.shown.getByText('今晚先换二楼的灯。').first().waitFor()
  await phone.tap('button', '去评价')
  await phone.tap('radio', '解决了')
  await phone.tap('radio', /^满意/)
  await phone.tap('button', '提交评价')
  await expect.poll(async () => (await (await house.person('suqing')).appeals.show({ id })).status).toBe('closed')
  expect([...phone.faults, ...(await phone.seen()).faults]).toEqual([])
  await phone.context.close()
})

test('from the code on the wall to a place in an activity', async () => {
  const { id } = await (await house.person('suqing')).activities.publish(await sweepAt(house, 90))
  const phone = await WeappPhone.turnedOn(house, wechat, 'aunt')
  await phone.open('pages/home/index', scanned())
  await phone.tap('link', /门前落叶清扫/)
  await phone.tap('button', '报名')
  await phone.shown.getByRole('textbox', { name: '怎么称呼您' }).fill('小林')
  await phone.tap('button', '确认，我会来')
  await phone.shown.getByText('已报名', { exact: true }).waitFor()
  const as = house.as(String(await phone.kept('session')))
  expect((await as.activities.show({ id })).shifts[0]!.mine).toBe('confirmed')
  expect([...phone.faults, ...(await phone.seen()).faults]).toEqual([])
  await phone.context.close()
})

test.each([
  ['encoded twice', () => encodeURIComponent(encodeURIComponent(printed())), 'pages/home/index'],
  [
    'with a wrong check character',
    () => encodeURIComponent(printed().replace(/.$/, one => (one === '0' ? '1' : '0'))),
    'pages/places/unknown/index',
  ],
  ['of an unknown host', () => encodeURIComponent('https://elsewhere.example/menu'), 'pages/places/unknown/index'],
  ['that is nonsense', () => '%E4%B8%25%', 'pages/places/unknown/index'],
])('a link %s leads to a page with something on it', async (_, q, page) => {
  const phone = await WeappPhone.turnedOn(house, wechat, 'aunt')
  await phone.open('pages/home/index', { q: q() })
  await expect.poll(phone.route).toBe(page)
  await expect.poll(async () => (await phone.shown.innerText()).trim()).not.toBe('')
  if (page.includes('home')) await phone.shown.getByText('梧桐里社区').first().waitFor()
  expect((await phone.seen()).faults).toEqual([])
  await phone.context.close()
})

test('a code of WeChat’s that was used is replaced once; a WeChat that is silent leaves a guest, who waits but a moment', async () => {
  await wechat.fails({ errcode: 40163 })
  const lucky = await WeappPhone.turnedOn(house, wechat, 'uncle')
  await lucky.open('pages/home/index', scanned())
  expect(await asked()).toBe(2)
  expect(await lucky.kept('session')).toMatch(/^[\w-]{43}$/)
  await lucky.context.close()

  await wechat.fails({ delayMs: 8_000 })
  const patient = await WeappPhone.turnedOn(house, wechat, 'uncle')
  await patient.open('pages/home/index', scanned(), { wait: false })
  await patient.shown.getByText('提诉求').first().waitFor()
  expect((await patient.seen()).pending).toBeGreaterThan(0)
  expect(await patient.kept('session')).toBe('')
  await patient.context.close()
})

test('a session that ended comes back without a word, once for all who ask, and a worker’s does not', async () => {
  const me = { id: '', kind: 'resident', name: null, roles: [] }
  const ended = { session: 'a'.repeat(43), me: { me } }
  const phone = await WeappPhone.turnedOn(house, wechat, 'uncle', ended)
  await phone.open('pages/home/index', scanned())
  expect(await asked()).toBe(1)
  expect(await phone.kept('session')).not.toBe(ended.session)
  await phone.shown.getByText('提诉求').first().waitFor()
  await phone.context.close()

  const worker = await WeappPhone.turnedOn(house, wechat, 'worker', { ...ended, me: { me: { ...me, kind: 'staff' } } })
  await worker.open('pages/home/index', scanned())
  expect(await asked()).toBe(1)
  expect(await worker.kept('session')).toBe('')
  await worker.context.close()
})

// The last: nobody comes in by this code any more.
test('a code that was taken down says so', async () => {
  await (await house.person('suqing')).places.revoke({ code: house.code })
  const phone = await WeappPhone.turnedOn(house, wechat, 'aunt')
  await phone.open('pages/home/index', scanned())
  await expect.poll(phone.route).toBe('pages/places/unknown/index')
  await phone.shown.getByText('这个码停用了').waitFor()
  await phone.context.close()
})
