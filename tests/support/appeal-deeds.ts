import type { AppealStep } from '@shared/appeals/appeal.workflow'
import { UnitTask, type Appeal } from '@server/appeals'
import { commitmentDays } from '@server/appeals/commitment-days'
import { Exclusion } from '@server/feedback'
import { later } from '@server/kit/clock'
import { table } from '@server/kit/database'
import type { Appeals } from './appeals'
import { device, type Who } from './world'

/** How often each thing is done, and the step of the workflow that it is, or beside which it stands open; together they are every step. */
export const deeds = {
  ...{ file: [1, null], support: [1, 'append'], exclude: [4, 'reopen'], rule: [1, null], answerTask: [1, null] },
  ...{ assign: [30, 'assign'], transfer: [2, 'transfer'], priority: [3, 'setPriority'], title: [1, 'setTitle'] },
  ...{ reply: [20, 'reply'], correct: [1, 'correct'], ask: [5, 'ask'], answer: [12, 'answer'], resolve: [20, 'resolve'] },
  ...{ reopen: [16, 'reopen'], yes: [6, 'rate'], partly: [2, 'rate'], goOn: [4, 'rate'], no: [8, 'rate'] },
  ...{ withdraw: [1, 'withdraw'], decline: [6, 'decline'], confirm: [24, 'confirmDecline'], refuseDecline: [8, 'refuseDecline'] },
  ...{
    amend: [1, 'amend'],
    append: [1, 'append'],
    giveBack: [4, 'returnIt'],
    schedule: [6, 'schedule'],
    start: [6, 'startWork'],
  },
  ...{ urge: [4, 'urge'], askMore: [5, 'askExtension'], grant: [12, 'grantExtension'], refuseMore: [6, 'refuseExtension'] },
  ...{ list: [6, 'putOnList'], review: [8, 'reviewList'], offList: [12, 'takeOffList'], checkOff: [10, 'checkOff'] },
  ...{ askReview: [16, 'askReview'], takeUp: [12, 'ruleReview'], uphold: [6, 'upholdReview'] },
  ...{ ruleReopen: [16, 'ruleReopen'], ruleClose: [8, 'ruleClose'], askTask: [5, 'askTask'] },
  ...{ commit: [4, 'commit'], keepWord: [4, 'keepCommitment'], dropWord: [3, 'dropCommitment'] },
  ...{ forward: [8, 'forward'], party: [12, 'partyReply'], renew: [6, 'renewLink'], takeBack: [4, 'takeBack'] },
  ...{ merge: [4, 'merge'], unmerge: [10, 'unmerge'], split: [6, 'unmerge'] },
  ...{ comeBack: [16, 'comeBack'], part: [6, 'partRecurrence'], partAlone: [3, 'partRecurrence'], link: [8, 'linkRecurrence'] },
} as const satisfies Record<string, readonly [number, AppealStep | null]>
export type DeedName = keyof typeof deeds
/** To one of the matters, with another one beside it; `first` chooses one of two. */
export interface Deed {
  /** One of those open to somebody, or just any. */
  at: { open: number } | { any: DeedName }
  matter: number
  other: number
  first: boolean
  level: number | undefined
}
/** A matter as it was seen, held by `who`; another; the links that are out; a supervisor who had no part in anything. */
interface Scene extends Pick<Deed, 'first' | 'level'> {
  seen: Appeal
  who: Who
  otherId: string
  links: Map<string, string>
  outsider: Who
}
const text = '今晚先换三楼的灯。'
const day = 86_400_000

/** What each deed is for that matter. */
export function deedsOf(on: Appeals, { first, level, seen, who, otherId, links, outsider }: Scene) {
  const { dispatcher, colleague, handler, otherHandler, supervisor, unit, otherUnit } = on.here
  const { id, version, unitId } = seen
  const [desk, second, boss] = [dispatcher, colleague, supervisor].map(one => on.as(one).appeals) as [Verbs, Verbs, Verbs]
  const holder = on.as(who)
  const worker = unitId === null ? desk : on.as(unitId === otherUnit ? otherHandler : handler).appeals
  const soon = new Date(Math.min(later(2 * day).getTime(), seen.dueAt.getTime())).toISOString()
  const [mine, other] = [on.as(handler), on.as(otherHandler)]
  const to = first ? unit : otherUnit
  const rate = (solved: 'yes' | 'partly' | 'no', goOn?: boolean) =>
    holder.feedback.evaluateAppeal({ id, version, solved, goOn, level: level as 1 | undefined })
  const correct = async () => {
    const { events } = await worker.show({ id })
    const eventId = events.find(({ correctable }) => correctable)?.id
    return eventId && worker.correct({ id, version, eventId, text, reason: '写错了' })
  }
  return {
    assign: () => desk.assign({ id, version, unitId: to, priority: seen.ruleBy ? seen.priority : first ? 'p2' : 'p3' }),
    priority: () => desk.setPriority({ id, version, priority: first ? 'p2' : 'p4', reason: '天要下雨' }),
    transfer: () => desk.transfer({ id, version, unitId: to, reason: '另一家来办' }),
    reply: () => worker.reply({ id, version, text }),
    correct,
    ask: () => (first ? worker : desk).ask({ id, version, question: '是哪一层的灯？' }),
    answer: () => holder.appeals.answer({ id, version, text: '三楼的。' }),
    resolve: () => worker.resolve({ id, version, code: first ? 'fixed' : 'answered', text: `${text}${id} ${version}` }),
    reopen: () => holder.appeals.reopen({ id, version, reason: '还是不亮' }),
    yes: () => rate('yes'),
    partly: () => rate('partly', false),
    goOn: () => rate('partly', true),
    no: () => rate('no'),
    withdraw: () => holder.appeals.withdraw({ id, version, reason: '不用了' }),
    decline: () => desk.decline({ id, version, reason: 'notHere', whereToGo: '请到隔壁社区窗口' }),
    confirm: () => second.confirmDecline({ id, version }),
    refuseDecline: () => second.refuseDecline({ id, version }),
    amend: () => holder.appeals.amend({ id, version, text: '二单元三楼的楼道灯还是不亮', category: 'house.leak' }),
    append: () => holder.appeals.append({ id, version, text: '四楼也不亮' }),
    title: () => desk.setTitle({ id, version, title: '楼道灯不亮' }),
    giveBack: () => worker.returnIt({ id, version, reason: 'notOurDuty' }),
    schedule: () => worker.schedule({ id, version, at: soon }),
    commit: () => worker.commit({ id, version, day: commitmentDays(seen)[0]!, text }),
    keepWord: () => worker.keepCommitment({ id, version, text }),
    dropWord: () => worker.dropCommitment({ id, version, reason: '灯没到货' }),
    start: () => worker.startWork({ id, version }),
    urge: () => holder.appeals.urge({ id, version }),
    askMore: () => worker.askExtension({ id, version, days: 2, reason: 'parts' }),
    grant: () => boss.grantExtension({ id, version }),
    refuseMore: () => boss.refuseExtension({ id, version }),
    list: () => boss.putOnList({ id, version, ...on.listing() }),
    review: () => boss.reviewList({ id, version, text, reviewAt: on.listing().reviewAt }),
    offList: () => boss.takeOffList({ id, version, reason: '经费到了' }),
    askReview: () => holder.appeals.askReview({ id, version, reason: '这段路归小区管' }),
    takeUp: () => boss.ruleReview({ id, version, reason: '归我们管' }),
    uphold: () => boss.upholdReview({ id, version, reason: '确实不归社区' }),
    ruleReopen: () => boss.ruleReopen({ id, version, unitId: unitId === unit ? otherUnit : unit, reason: '换一家办' }),
    ruleClose: () => boss.ruleClose({ id, version, reason: '已经没有别的办法' }),
    forward: async () => links.set(id, (await worker.forward({ id, version, ...on.asking(), dueAt: soon })).key),
    party: () => holder.appeals.answerOutside({ key: links.get(id) ?? '', done: first, text: '灯头换了。' }),
    renew: async () => links.set(id, (await worker.renewLink({ id, version })).key),
    askTask: () =>
      (first ? worker : desk).askTask({ id, version, ...on.tasking(), dueAt: soon, unitId: unitId === unit ? otherUnit : unit }),
    answerTask: async () => {
      const task = await table(UnitTask).findOneBy({ appealId: id, state: 'open' })
      const asked = on.as(task?.unitId === unit ? handler : otherHandler).appeals
      return task && asked.answerTask({ id: task.id, done: first, text: '贴好了。' })
    },
    takeBack: () => desk.takeBack({ id, version }),
    merge: () => (first ? desk : worker).merge({ id, version, masterId: otherId, reason: '同一盏灯' }),
    unmerge: () => holder.appeals.unmerge({ id, version }),
    comeBack: () => holder.appeals.comeBack({ id, version, text }),
    part: () => (first ? worker : boss).partRecurrence({ id, version, reason: '不是同一盏' }),
    link: () => holder.appeals.linkRecurrence({ id, version }),
    partAlone: () => holder.appeals.partRecurrence({ id, version }),
    support: () => on.as({ device: device() }).appeals.support({ id }),
    exclude: () =>
      (unitId === otherUnit ? other : mine).feedback.askExclusion({ id, ground: 'outside', words: '要换整栋楼的主线。' }),
    rule: async () => {
      const asked = await table(Exclusion).findOneBy({ appealId: id, status: 'asked' })
      const how = first ? 'approveExclusion' : 'refuseExclusion'
      return asked && on.as(outsider).feedback[how]({ id: asked.id, version: asked.version, words: '核对过来函。' })
    },
    checkOff: () => boss.checkOff({ id, version, reason: '已当面交办' }),
    split: () => desk.unmerge({ id, version, reason: '不是同一盏' }),
  } satisfies Record<Exclude<DeedName, 'file'>, () => Promise<unknown>>
}
type Verbs = ReturnType<Appeals['as']>['appeals']
