import { contract } from '@shared/index'
import type { FileAppeal } from '@shared/appeals/appeal.inputs'
import type { ForwardAppeal } from '@shared/appeals/outside.inputs'
import type { AppealView } from '@shared/appeals/appeal.views'
import type { DeskPart } from '@shared/appeals/list-parts'
import { later } from '@server/kit/clock'
import { settled } from '@server/kit/deliveries'
import { makeNeighbourhood, type Neighbourhood } from './neighbourhood'
import { device, openWorld, type Who, type World } from './world'

type Filing = Partial<FileAppeal>
const words = '二单元三楼的楼道灯不亮三天了，晚上看不见台阶。'

/** A community of its own with its people, and the verbs by which its matters come into every state. */
export class Appeals {
  constructor(
    readonly world: World<typeof contract>,
    readonly here: Neighbourhood,
  ) {}

  as(who: Who) {
    return this.world.as(who)
  }
  /** The same in another community, where nothing has happened yet. */
  async elsewhere(): Promise<Appeals> {
    return new Appeals(this.world, await makeNeighbourhood(this.world))
  }

  /** Filed by `who`, else by a new guest. */
  async filed(
    filing: Filing = {},
    who: Who = { device: device() },
  ): Promise<{ appeal: AppealView; claimCode: string; who: Who }> {
    const input = {
      areaId: this.here.building,
      category: 'house.light',
      text: words,
      anonymousToHandler: false,
      wordsPublic: false,
      ...filing,
    }
    return { ...(await this.as(who).appeals.file(input)), who }
  }

  async assigned(filing: Filing = {}, who?: Who) {
    const { appeal, ...rest } = await this.filed(filing, who)
    return { ...rest, appeal: await this.assign(appeal) }
  }
  assign({ id, version }: AppealView, unitId = this.here.unit, priority: 'p1' | 'p2' | 'p3' | 'p4' = 'p3') {
    return this.as(this.here.dispatcher).appeals.assign({ id, version, unitId, priority })
  }
  giveBack({ id, version }: AppealView, who: Who = this.here.handler) {
    return this.as(who).appeals.returnIt({ id, version, reason: 'notOurDuty', note: '归居委会管' })
  }
  async givenBack(filing: Filing = {}) {
    const { appeal, ...rest } = await this.assigned(filing)
    return { ...rest, appeal: await this.giveBack(appeal) }
  }
  reply({ id, version }: AppealView, text = '今晚先换三楼的灯。') {
    return this.as(this.here.handler).appeals.reply({ id, version, text })
  }
  schedule({ id, version }: AppealView, at = later(3_600_000), more: { text?: string } = {}, who: Who = this.here.handler) {
    return this.as(who).appeals.schedule({ id, version, at: at.toISOString(), ...more })
  }
  async scheduled(filing: Filing = {}) {
    const { appeal, ...rest } = await this.replied(filing)
    return { ...rest, appeal: await this.schedule(appeal) }
  }
  /** Where it is wanted, the unit says what it does by the first day there is. */
  commit({ id, version, commitmentDays: [day] }: AppealView, text = '先装一盏临时灯。') {
    return this.as(this.here.handler).appeals.commit({ id, version, day: day!, text })
  }
  async committed(filing: Filing = {}) {
    await this.commits()
    const { appeal, ...rest } = await this.replied(filing)
    return { ...rest, appeal: await this.commit(appeal) }
  }
  commits(on = true) {
    return this.as(this.here.supervisor).appeals.setCommitments({ id: this.here.communityId, on })
  }
  asking() {
    const dueAt = later(3_600_000).toISOString()
    return { party: 'propertyCompany', name: '梧桐物业工程部', text: '请换三楼的灯头。', dueAt, withWords: false } as const
  }
  /** A party outside was asked; `key` opens its link. */
  async forwarded(filing: Filing = {}, asking: Partial<ForwardAppeal> = {}) {
    const { appeal, ...rest } = await this.replied(filing)
    const { id, version } = appeal
    return { ...rest, ...(await this.as(this.here.handler).appeals.forward({ id, version, ...this.asking(), ...asking })) }
  }
  /** What the other unit is asked for. */
  tasking() {
    return { unitId: this.here.otherUnit, text: '请贴一张停电通知。', dueAt: later(3_600_000).toISOString() }
  }
  /** The other unit was asked for a part of it. */
  async tasked(filing: Filing = {}) {
    const { appeal, ...rest } = await this.replied(filing)
    const { id, version } = appeal
    const asked = await this.as(this.here.handler).appeals.askTask({ id, version, ...this.tasking() })
    return { ...rest, appeal: asked, task: asked.tasks[0]! }
  }
  askExtension({ id, version }: AppealView, days = 3, who: Who = this.here.handler) {
    return this.as(who).appeals.askExtension({ id, version, days, reason: 'parts', text: '灯具到货要三天。' })
  }
  async extensionAsked(filing: Filing = {}) {
    const { appeal, ...rest } = await this.replied(filing)
    return { ...rest, appeal: await this.askExtension(appeal) }
  }
  ask({ id, version }: AppealView, question = '是哪一层的灯？', who: Who = this.here.handler) {
    return this.as(who).appeals.ask({ id, version, question })
  }
  resolve({ id, version }: AppealView, text = `三楼到五楼的灯都换好了。${id.slice(-6)} ${version}`) {
    return this.as(this.here.handler).appeals.resolve({ id, version, code: 'fixed', text })
  }
  async replied(filing: Filing = {}) {
    const { appeal, ...rest } = await this.assigned(filing)
    return { ...rest, appeal: await this.reply(appeal) }
  }
  async resolved(filing: Filing = {}) {
    const { appeal, ...rest } = await this.replied(filing)
    return { ...rest, appeal: await this.resolve(appeal) }
  }
  async closed(filing: Filing = {}) {
    const { appeal, who, ...rest } = await this.resolved(filing)
    const rated = await this.as(who).feedback.evaluateAppeal({ id: appeal.id, version: appeal.version, solved: 'yes', level: 5 })
    return { ...rest, who, appeal: rated.appeal }
  }
  async reopened(filing: Filing = {}) {
    const { appeal, who, ...rest } = await this.resolved(filing)
    return {
      ...rest,
      who,
      appeal: await this.as(who).appeals.reopen({ id: appeal.id, version: appeal.version, reason: '四楼还是不亮' }),
    }
  }
  /** Not solved, done again, and not solved again. */
  async reopenedAgain(filing: Filing = {}) {
    const { appeal, who, ...rest } = await this.reopened(filing)
    const { id, version } = await this.resolve(appeal, '又换了一遍。')
    return { ...rest, who, appeal: await this.as(who).appeals.reopen({ id, version, reason: '还是不亮' }) }
  }
  async proposed(filing: Filing = {}) {
    const { appeal, ...rest } = await this.filed(filing)
    const { id, version } = appeal
    return {
      ...rest,
      appeal: await this.as(this.here.dispatcher).appeals.decline({
        id,
        version,
        reason: 'notHere',
        whereToGo: '请到隔壁社区窗口',
      }),
    }
  }
  listing() {
    const reviewAt = later(30 * 86_400_000).toISOString()
    return { reason: '要动维修资金', need: '三分之二业主同意', reviewAt }
  }
  async listed(filing: Filing = {}) {
    const { appeal, ...rest } = await this.replied(filing)
    const { id, version } = appeal
    return { ...rest, appeal: await this.as(this.here.supervisor).appeals.putOnList({ id, version, ...this.listing() }) }
  }
  merge({ id, version }: Pick<AppealView, 'id' | 'version'>, masterId: string, who: Who = this.here.dispatcher) {
    return this.as(who).appeals.merge({ id, version, masterId, reason: '同一盏灯' })
  }
  /** Into one of somebody else's, which the same unit has; both under way. */
  async merged(filing: Filing = {}, into?: string) {
    const { appeal, ...rest } = await this.replied(filing)
    const master = into ?? (await this.assigned()).appeal.id
    return { ...rest, master, appeal: await this.merge(appeal, master) }
  }
  /** By two of the desk, so that the supervisor has no part in it. */
  async declined(filing: Filing = {}) {
    const { appeal, ...rest } = await this.proposed(filing)
    const { id, version } = appeal
    return { ...rest, appeal: await this.as(this.here.colleague).appeals.confirmDecline({ id, version }) }
  }
  async reviewAsked(filing: Filing = {}) {
    const { appeal, who, ...rest } = await this.declined(filing)
    const { id, version } = appeal
    return { ...rest, who, appeal: await this.as(who).appeals.askReview({ id, version, reason: '这段路归小区管' }) }
  }
  /** What somebody was told of a matter, the newest first. */
  async told(who: Who, id: string): Promise<string[]> {
    await settled()
    const about: string[] = []
    for (let after: string | undefined; ;) {
      const { items, next } = await this.as(who).notifications.list({ limit: 50, ...(after && { after }) })
      about.push(...items.filter(({ appealId }) => appealId === id).map(message => message.about))
      if (next === null) return about
      after = next
    }
  }
  /** What stands in that part of somebody's queue. */
  async queue(who: Who, part: DeskPart) {
    const { items } = await this.as(who).appeals.desk({ communityId: this.here.communityId, part, limit: 50 })
    return items.map(({ id }) => id)
  }
  /** As they look to `who` now. */
  show(id: string, who: Who) {
    return this.as(who).appeals.show({ id })
  }
}

export async function openAppeals(): Promise<Appeals> {
  // All of them come from one address; how often one may file is tried with the limits themselves.
  for (const route of [
    contract.appeals.file,
    contract.appeals.find,
    contract.appeals.lookOutside,
    contract.appeals.answerOutside,
  ])
    route.rate = undefined
  const world = await openWorld()
  return new Appeals(world, await makeNeighbourhood(world))
}
