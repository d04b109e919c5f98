import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { SignedIn } from '@shared/people/people.views'
import { pages } from '@/pages'
import { dressed } from '../support/looks'
import { House, shown } from '../support/resident'

let house: House
let worker: SignedIn
let communityId: string
beforeAll(async () => {
  house = await House.open({ PUBLIC_UGC: '1' })
  worker = await house.as().demo.demoSignIn({ person: 'suqing' })
  communityId = (await house.as().places.show({ code: house.code })).doorstep.community.id
})
afterAll(() => house.end())

const desk = () => house.as(worker.token).moderation
/** The part of a sample matter with photos that waits to be looked at. */
const photos = async () => (await desk().queue({ communityId })).items.find(({ type }) => type === 'appealPhotos')!
const colourAt = async (address: string, x: number, y: number) => {
  const bytes = Buffer.from(await (await fetch(house.base + address)).arrayBuffer())
  const { data, info } = await sharp(bytes).removeAlpha().raw().toBuffer({ resolveWithObject: true })
  return [...data.subarray((y * info.width + x) * info.channels).subarray(0, 3)]
}
const isInk = ([r, g, b]: number[]) => r! < 50 && g! < 56 && b! < 52

test('a box that is dragged, and one that is typed and moved by keys, cover the photo for good', async () => {
  const { id, photos: before } = await photos()
  const context = await dressed(house, { language: 'zh', dress: 'light' }, { session: worker })
  const page = await context.newPage()
  await page.goto(`${house.base}/#/${pages['staff/moderation/mask'].path}?id=${id}`)
  const picture = shown(page).getByRole('group', { name: /个遮挡框/ })
  await picture.locator('img').waitFor()
  const { x, y, width, height } = (await picture.boundingBox())!
  await page.mouse.move(x + width * 0.1, y + height * 0.1)
  await page.mouse.down()
  await page.mouse.move(x + width * 0.3, y + height * 0.3, { steps: 3 })
  await page.mouse.up()
  await shown(page).getByText('加一个框').click()
  const field = (side: string) => shown(page).getByRole('textbox', { name: `第 2 个框，${side}，像素` })
  const pixels = async () => Promise.all(['左', '上', '宽', '高'].map(async side => Number(await field(side).inputValue())))
  await field('左').fill('1000')
  const [, top, wide, tall] = (await pixels()) as [number, number, number, number]
  await shown(page)
    .getByRole('application', { name: /^第 2 个框，方向键移动/ })
    .focus()
  for (const key of ['ArrowLeft', 'ArrowUp', 'Shift+ArrowRight', 'Shift+ArrowDown']) await page.keyboard.press(key)
  const { width: across, height: down } = before[0]!
  const moved = [1000 - across / 100, top - down / 100, wide + across / 100, tall + down / 100].map(Math.round)
  await expect.poll(pixels).toEqual(moved)
  await shown(page).getByText('遮住 2 处').click()
  await page.getByText('遮好了').waitFor()
  const [now] = (await desk().show({ id })).photos
  expect(now!.id).not.toBe(before[0]!.id)
  const at = (share: number) => Math.round(now!.width * share)
  expect(isInk(await colourAt(now!.large, at(0.2), at(0.2)))).toBe(true)
  expect(isInk(await colourAt(now!.large, 1040, at(0.5)))).toBe(true)
  expect(isInk(await colourAt(now!.large, at(0.2), at(0.9)))).toBe(false)
  await context.close()
})

test('what is released on the desk is read by anybody, who may report it once', async () => {
  const { appealId } = await photos()
  const staff = await dressed(house, { language: 'zh', dress: 'light' }, { session: worker })
  const page = await staff.newPage()
  await page.goto(`${house.base}/#/${pages['staff/moderation'].path}`)
  const [words] = (await desk().queue({ communityId })).items.filter(
    card => card.appealId === appealId && card.type === 'appealWords',
  )
  const card = shown(page).locator('.card').filter({ hasText: words!.text! })
  await card.getByText('放行').click()
  await card.waitFor({ state: 'detached' })
  await staff.close()

  const anybody = await house.newPhone()
  const reader = await anybody.newPage()
  await reader.goto(`${house.base}/#/${pages['appeals/detail'].path}?id=${appealId}`)
  await shown(reader).getByText(words!.text!).waitFor()
  await shown(reader).getByText('反映问题').click()
  await reader.getByRole('radio', { name: '指名道姓' }).click()
  await reader.getByRole('dialog').getByText('反映问题').click()
  await reader.getByText('收到了，我们会再看一遍').waitFor()
  expect((await desk().show({ id: words!.id })).reports).toEqual([{ cause: 'namesPerson', note: null }])
  await anybody.close()
})
