import { afterAll, beforeAll, expect, test } from 'vitest'
import { pages, type PageName } from '@/pages'
import { common } from '@/strings/common'
import { FakeWechat } from '../support/fake-wechat'
import { ofStaff, openedPages, type OpenedPages } from '../support/opened-pages'
import { House } from '../support/resident'
import { auditFaults } from '../support/weapp/audit'
import { WeappPhone } from '../support/weapp/phone'

let wechat: FakeWechat
let house: House
let all: OpenedPages
beforeAll(async () => {
  wechat = await FakeWechat.start()
  house = await House.open(wechat.environment)
  all = await openedPages(house)
})
afterAll(async () => {
  await house.end()
  await wechat.end()
})

/** What is wrong on each of the pages, as sentences. */
async function faultsOn(phone: WeappPhone, names: PageName[]): Promise<string[]> {
  const faults: string[] = []
  await phone.open('pages/home/index', { q: encodeURIComponent(`${house.base}/s/${house.code}`) })
  for (const name of names) {
    for (const params of all.opened[name]) {
      await phone.forget()
      await phone.turnTo(`/${pages[name].path}${params}`)
      const wrong = [...(await auditFaults(phone.shown, await phone.seen())), ...phone.faults]
      wrong.push(...(await faultsOfSending(phone, name)))
      // A page that sent us elsewhere was not looked at.
      const route = await phone.route()
      if (route !== pages[name].path) wrong.push(`led to ${route}`)
      const text = (await phone.shown.innerText()).trim()
      if (text === '' || [common.fault[0], common.offline[0]].some(said => text.includes(said))) wrong.push(`says “${text}”`)
      faults.push(...wrong.map(fault => `${name}${params}: ${fault}`))
    }
  }
  return faults
}
/** What everybody may see can be sent on, with a picture of it; nothing else can. */
const sentOn: PageName[] = [
  ...(['home', 'notices', 'notices/detail', 'activities', 'activities/detail'] as const),
  ...(['appeals/board', 'appeals/figures', 'appeals/detail', 'organisation/who-serves', 'duties/whose'] as const),
]
async function faultsOfSending(phone: WeappPhone, name: PageName): Promise<string[]> {
  const sent = await phone.sent()
  if (!sentOn.includes(name)) return sent ? [`can be sent on as “${sent.title}”`] : []
  const { title = '', path = '', imageUrl = '' } = sent ?? {}
  const picture = URL.canParse(imageUrl) ? await fetch(house.base + new URL(imageUrl).pathname) : null
  return [
    ...(title ? [] : ['is sent on without a title']),
    ...(path.startsWith(`/${pages[name].path}`) ? [] : [`is sent on as ${path}`]),
    ...(picture?.headers.get('content-type') === 'image/png' ? [] : [`is sent on with ${imageUrl || 'no picture'}`]),
  ]
}
const names = Object.keys(pages) as PageName[]

test('WeChat’s audit finds nothing on any page of a resident’s', async () => {
  const phone = await WeappPhone.turnedOn(house, wechat, 'aunt', { device: all.device })
  expect(
    await faultsOn(
      phone,
      names.filter(name => !ofStaff(name)),
    ),
  ).toEqual([])
  await phone.context.close()
})

test('WeChat’s audit finds nothing on any page of a worker’s', async () => {
  const phone = await WeappPhone.turnedOn(house, null, null, { session: all.staff.token, me: { me: all.staff.me } })
  expect(await faultsOn(phone, names.filter(ofStaff))).toEqual([])
  await phone.context.close()
})

test('a finger draws a box over a photo', async () => {
  const phone = await WeappPhone.turnedOn(house, null, null, { session: all.staff.token, me: { me: all.staff.me } })
  await phone.open('staff/moderation/mask/index', { id: all.opened['staff/moderation/mask'][0]!.replace('?id=', '') })
  const { x, y, width, height } = (await phone.shown.locator('.mask-p').boundingBox())!
  const touch = await phone.context.newCDPSession(phone.page)
  const feel = (type: 'touchStart' | 'touchMove' | 'touchEnd', ...at: [number, number][]) =>
    touch.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: at.map(([across, down]) => ({ x: x + width * across, y: y + height * down })),
    })
  await feel('touchStart', [0.2, 0.2])
  // The program asks where the photo is, and hears of it a moment later.
  await phone.quiet()
  await feel('touchMove', [0.4, 0.5])
  await feel('touchEnd')
  const boxes = phone.shown.getByRole('textbox')
  await boxes.first().waitFor()
  const drawn = await Promise.all((await boxes.all()).map(async box => Number(await box.inputValue())))
  const { photos } = await house.as(all.staff.token).moderation.show({ id: all.opened['staff/moderation/mask'][0]!.slice(4) })
  const shares = drawn.map((pixels, i) => pixels / (i % 2 === 0 ? photos[0]!.width : photos[0]!.height))
  for (const [i, share] of [0.2, 0.2, 0.2, 0.3].entries()) expect(shares[i]).toBeCloseTo(share, 1)
  expect([...phone.faults, ...(await phone.seen()).faults]).toEqual([])
  await phone.context.close()
})
