import { randomBytes } from 'node:crypto'
import type { Locator, Page } from 'playwright-core'
import type { AppealView } from '@shared/appeals/appeal.views'
import { pages, type PageName } from '@/pages'
import { dressed } from './looks'
import { shown, type House } from './resident'

const look = { language: 'zh', dress: 'light' } as const

/** A matter, and the phone that it was sent from. */
interface Sent {
  device: string
  appeal: AppealView
}
/** The people of a demonstration who work on one matter, each at a phone, and matters for them. */
export class Hands {
  private constructor(
    private readonly house: House,
    private readonly propertyCompany: string,
  ) {}
  static async of(house: House): Promise<Hands> {
    const desk = await house.person('suqing')
    const units = await desk.organisation.units({ id: (await desk.people.me()).roles[0]!.communityId })
    return new Hands(house, units.find(({ kind }) => kind === 'propertyCompany')!.id)
  }

  /** What somebody sent, with the property company now. */
  async matter(category: string, text: string): Promise<Sent> {
    const device = aDevice()
    const { areaId } = (await this.house.as().places.show({ code: this.house.code })).doorstep
    const said = { areaId, category, text, anonymousToHandler: false, wordsPublic: false }
    const { id, version } = (await this.house.as('', device).appeals.file(said)).appeal
    const desk = await this.house.person('suqing')
    return { device, appeal: await desk.appeals.assign({ id, version, unitId: this.propertyCompany, priority: 'p3' }) }
  }
  async replied(category: string, text: string): Promise<Sent> {
    const { device, appeal } = await this.matter(category, text)
    const { id, version } = appeal
    return { device, appeal: await (await this.house.person('xuyifan')).appeals.reply({ id, version, text: '今天下午来修。' }) }
  }
  async fixed(category: string, text: string): Promise<Sent> {
    const { device, appeal } = await this.replied(category, text)
    const { id, version } = appeal
    const said = { code: 'fixed', text: '换了新的，试过都正常。', noPhotoReason: '照片存档' } as const
    return { device, appeal: await (await this.house.person('xuyifan')).appeals.resolve({ id, version, ...said }) }
  }

  /** A phone of that worker, or of whoever holds what was sent from that device. */
  async phoneOf(whose: string | { device: string }): Promise<Page> {
    const session = typeof whose === 'string' ? await this.house.as().demo.demoSignIn({ person: whose }) : undefined
    const context = await dressed(this.house, look, typeof whose === 'string' ? { session } : whose)
    context.setDefaultTimeout(15_000)
    return context.newPage()
  }
  readonly goTo = (page: Page, name: PageName, params = '') => page.goto(`${this.house.base}/#/${pages[name].path}${params}`)
}

export const aDevice = () => randomBytes(32).toString('base64url')
export const press = (page: Page, name: string | RegExp) =>
  shown(page)
    .getByRole('button', { name, exact: typeof name === 'string' })
    .last()
    .click()
export const choose = (page: Page, name: string | RegExp) =>
  shown(page)
    .getByRole('radio', { name, exact: typeof name === 'string' })
    .first()
    .click()
export const write = (page: Page, name: string | RegExp, text: string) =>
  shown(page).getByRole('textbox', { name }).last().fill(text)
export const reads = (page: Page, text: string | RegExp) => shown(page).getByText(text).first().waitFor()
/** Whether it is on the screen, with nothing over it. */
export const isSeen = (what: Locator) =>
  what.first().evaluate(element => {
    const { top, bottom, left, right } = element.getBoundingClientRect()
    return element.contains(document.elementFromPoint((left + right) / 2, (top + bottom) / 2))
  })
/** One of the steps that are taken less often. */
export async function more(page: Page, step: string): Promise<void> {
  await press(page, /^更多/)
  await shown(page).getByRole('dialog').getByText(step, { exact: true }).click()
}
export const leave = (...all: Page[]) => Promise.all(all.map(page => page.context().close()))
