import type { Appeal } from '@server/appeals'
import { later } from '@server/kit/clock'
import type { Appeals } from './appeals'
import type { Who } from './world'

/** How often each thing is tried; together they take every step there is. */
export const weights = {
  ...{ file: 3, assign: 5, transfer: 2, reply: 3, ask: 2, answer: 2, resolve: 5, reopen: 4, yes: 3, partly: 1, goOn: 1, no: 2 },
  ...{ withdraw: 1, decline: 2, confirm: 2, refuseDecline: 1, amend: 1, append: 1, title: 1, correct: 1 },
  ...{ giveBack: 2, schedule: 2, startWork: 1, urge: 2, askMore: 2, grant: 2, refuseMore: 1 },
  ...{ list: 2, review: 1, offList: 2, askReview: 2, takeUp: 1, uphold: 1, ruleReopen: 2, ruleClose: 1 },
  ...{ forward: 2, party: 1, takeBack: 1 },
  ...{ merge: 6, unmerge: 3, split: 2 },
  ...{ comeBack: 1, part: 1, link: 1 },
} as const
/** One of them, to one of the matters, with another one beside it; `unit` chooses one of the two. */
export interface Deed {
  do: keyof typeof weights
  matter: number
  other: number
  unit: boolean
  level: number | undefined
}
const text = '今晚先换三楼的灯。'
const hour = 3_600_000

/** What each deed is for a matter as it was seen, held by `who`. */
export function deedsOf(
  on: Appeals,
  { unit: first, level }: Deed,
  seen: Appeal,
  who: Who,
  other: string,
  links: Map<string, string>,
) {
  const { dispatcher, colleague, handler, otherHandler, supervisor, unit, otherUnit } = on.here
  const { id, version, unitId } = seen
  const [desk, second, boss] = [dispatcher, colleague, supervisor].map(one => on.as(one).appeals) as [Verbs, Verbs, Verbs]
  const holder = on.as(who)
  const worker = on.as(unitId === otherUnit ? otherHandler : handler).appeals
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
    schedule: () => worker.schedule({ id, version, at: later(2 * hour).toISOString() }),
    startWork: () => worker.startWork({ id, version }),
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
    ruleReopen: () => boss.ruleReopen({ id, version, unitId: to, reason: '换一家办' }),
    ruleClose: () => boss.ruleClose({ id, version, reason: '已经没有别的办法' }),
    forward: async () => links.set(id, (await worker.forward({ id, version, ...on.asking() })).key),
    party: () => holder.appeals.answerOutside({ key: links.get(id) ?? '', done: first, text: '灯头换了。' }),
    takeBack: () => desk.takeBack({ id, version }),
    merge: () => (first ? desk : worker).merge({ id, version, masterId: other, reason: '同一盏灯' }),
    unmerge: () => holder.appeals.unmerge({ id, version }),
    comeBack: () => holder.appeals.comeBack({ id, version, text }),
    part: () => (first ? worker : boss).partRecurrence({ id, version, reason: '不是同一盏' }),
    link: () => holder.appeals.linkRecurrence({ id, version }),
    split: () => desk.unmerge({ id, version, reason: '不是同一盏' }),
  } satisfies Record<Exclude<Deed['do'], 'file'>, () => Promise<unknown>>
}
type Verbs = ReturnType<Appeals['as']>['appeals']
