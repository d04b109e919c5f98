import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { contract } from '@shared/index'
import {
  appealSteps,
  nextStatus,
  stepNames,
  type AppealStatus,
  type AppealStep,
  type StepTaker,
} from '@shared/appeals/appeal.workflow'
import type { AppealView } from '@shared/appeals/appeal.views'
import { commitmentDays } from '@server/appeals/commitment-days'
import { later } from '@server/kit/clock'
import { Appeals, openAppeals } from '../../support/appeals'
import { engine, refused, type Who } from '../../support/world'

let on: Appeals
/** What others are merged into. */
let master: string
beforeAll(async () => {
  const { world, here } = await openAppeals()
  // What lies in no building is not by itself what was fixed there before.
  on = new Appeals(world, { ...here, building: here.grid })
  await on.commits()
  master = (await on.assigned()).appeal.id
})
afterAll(() => on.world.end())

interface Made {
  appeal: AppealView
  who: Who
}
interface State {
  status: AppealStatus
  before?: AppealStatus
  proposed?: true
  ruled?: true
  reviewed?: true
  asked?: true
  promised?: true
  merged?: true
  /** What more than the state alone says is refused here. */
  refuses?: Partial<Record<keyof typeof take, number>>
  make(): Promise<Made>
}
/** Every state that the steps in use lead to, made by taking them. */
const states: Record<string, State> = {
  submitted: { status: 'submitted', make: () => on.filed() },
  'submitted, given back': { status: 'submitted', refuses: { amend: 409 }, make: () => on.givenBack() },
  'submitted, decline proposed': { status: 'submitted', proposed: true, make: () => on.proposed() },
  'need_info from submitted': {
    ...{ status: 'need_info', before: 'submitted' },
    make: async () => {
      const { appeal, who } = await on.filed()
      return { who, appeal: await on.ask(appeal, '在几楼？', on.here.dispatcher) }
    },
  },
  assigned: { status: 'assigned', make: () => on.assigned() },
  'in_progress, more time asked': {
    ...{ status: 'in_progress', asked: true, refuses: { askExtension: 409, setPriority: 409 } },
    make: () => on.extensionAsked(),
  },
  'assigned, promised': {
    ...{ status: 'assigned', promised: true, refuses: { commit: 409, returnIt: 409, resolve: 409 } },
    make: async () => {
      const { appeal, who } = await on.assigned()
      return { who, appeal: await on.commit(await on.show(appeal.id, on.here.handler)) }
    },
  },
  scheduled: { status: 'scheduled', make: () => on.scheduled() },
  in_progress: { status: 'in_progress', make: () => on.replied() },
  external: { status: 'external', make: () => on.forwarded() },
  'need_info from in_progress': {
    ...{ status: 'need_info', before: 'in_progress' },
    make: async () => {
      const { appeal, who } = await on.replied()
      return { who, appeal: await on.ask(appeal) }
    },
  },
  resolved: { status: 'resolved', make: () => on.resolved() },
  reopened: { status: 'reopened', refuses: { setPriority: 409 }, make: () => on.reopened() },
  'reopened again': { status: 'reopened', ruled: true, refuses: { setPriority: 409 }, make: () => on.reopenedAgain() },
  on_list: { status: 'on_list', make: () => on.listed() },
  closed: { status: 'closed', make: () => on.closed() },
  'closed, merged': { status: 'closed', before: 'in_progress', merged: true, make: () => on.merged({}, master) },
  declined: { status: 'declined', make: () => on.declined() },
  'declined, review asked': { status: 'declined', reviewed: true, make: () => on.reviewAsked() },
  withdrawn: {
    status: 'withdrawn',
    make: async () => {
      const { appeal, who } = await on.filed()
      return { who, appeal: await on.as(who).appeals.withdraw({ id: appeal.id, version: appeal.version }) }
    },
  },
}

/** Everybody who may come, and as what she then stands to the matter once a unit is in charge. */
const people = {
  holder: ['holder'],
  resident: [],
  dispatcher: ['dispatcher'],
  colleague: ['dispatcher'],
  supervisor: ['supervisor'],
  handler: ['handler'],
  otherHandler: [],
  foreignDispatcher: [],
  admin: [],
  auditor: [],
} as const satisfies Record<string, readonly StepTaker[]>
type Name = keyof typeof people
const names = Object.keys(people) as Name[]

const nextDay = () => commitmentDays({ communityId: on.here.communityId, dueAt: later(-1) })[0]!
const take: Record<
  Exclude<AppealStep, 'askExpired' | 'closeUnrated' | 'breakCommitment' | 'correct' | 'partyReply' | 'partyLate'>,
  (who: Who, seen: { id: string; version: number }) => Promise<{ status: AppealStatus }>
> = {
  assign: (who, seen) => on.as(who).appeals.assign({ ...seen, unitId: on.here.unit, priority: 'p3' }),
  transfer: (who, seen) => on.as(who).appeals.transfer({ ...seen, unitId: on.here.unit, reason: '换个人办' }),
  urge: (who, seen) => on.as(who).appeals.urge(seen),
  askExtension: (who, seen) => on.as(who).appeals.askExtension({ ...seen, days: 2, reason: 'weather' }),
  grantExtension: (who, seen) => on.as(who).appeals.grantExtension(seen),
  refuseExtension: (who, seen) => on.as(who).appeals.refuseExtension(seen),
  schedule: (who, seen) => on.as(who).appeals.schedule({ ...seen, at: later(7_200_000).toISOString() }),
  commit: (who, seen) => on.as(who).appeals.commit({ ...seen, day: nextDay(), text: '先装一盏临时灯。' }),
  keepCommitment: (who, seen) => on.as(who).appeals.keepCommitment({ ...seen, text: '装好了。' }),
  dropCommitment: (who, seen) => on.as(who).appeals.dropCommitment({ ...seen, reason: '灯没到货' }),
  startWork: (who, seen) => on.as(who).appeals.startWork(seen),
  forward: async (who, seen) => (await on.as(who).appeals.forward({ ...seen, ...on.asking() })).appeal,
  renewLink: async (who, seen) => (await on.as(who).appeals.renewLink(seen)).appeal,
  takeBack: (who, seen) => on.as(who).appeals.takeBack(seen),
  setPriority: (who, seen) => on.as(who).appeals.setPriority({ ...seen, priority: 'p2', reason: '老人多' }),
  askTask: (who, seen) => on.as(who).appeals.askTask({ ...seen, ...on.tasking() }),
  returnIt: (who, seen) => on.as(who).appeals.returnIt({ ...seen, reason: 'notOurDuty' }),
  setTitle: (who, seen) => on.as(who).appeals.setTitle({ ...seen, title: '二单元楼道灯不亮' }),
  reply: (who, seen) => on.as(who).appeals.reply({ ...seen, text: '今天去看。' }),
  ask: (who, seen) => on.as(who).appeals.ask({ ...seen, question: '是哪一层？' }),
  answer: (who, seen) => on.as(who).appeals.answer({ ...seen, text: '三楼。' }),
  resolve: (who, seen) => on.as(who).appeals.resolve({ ...seen, code: 'fixed', text: `换好了。${seen.id} ${seen.version}` }),
  rate: async (who, seen) => (await on.as(who).feedback.evaluateAppeal({ ...seen, solved: 'yes' })).appeal,
  reopen: (who, seen) => on.as(who).appeals.reopen({ ...seen, reason: '又坏了' }),
  amend: (who, seen) => on.as(who).appeals.amend({ ...seen, text: '灯不亮，四楼也是', category: 'house.light' }),
  append: (who, seen) => on.as(who).appeals.append({ ...seen, text: '今天更暗了' }),
  withdraw: (who, seen) => on.as(who).appeals.withdraw(seen),
  decline: (who, seen) => on.as(who).appeals.decline({ ...seen, reason: 'notHere', whereToGo: '请到隔壁社区' }),
  confirmDecline: (who, seen) => on.as(who).appeals.confirmDecline(seen),
  putOnList: (who, seen) => on.as(who).appeals.putOnList({ ...seen, ...on.listing() }),
  reviewList: (who, seen) => on.as(who).appeals.reviewList({ ...seen, text: '谈了一次', reviewAt: on.listing().reviewAt }),
  takeOffList: (who, seen) => on.as(who).appeals.takeOffList({ ...seen, reason: '经费到了' }),
  askReview: (who, seen) => on.as(who).appeals.askReview({ ...seen, reason: '这段路归小区管' }),
  ruleReview: (who, seen) => on.as(who).appeals.ruleReview({ ...seen, reason: '归我们管' }),
  upholdReview: (who, seen) => on.as(who).appeals.upholdReview({ ...seen, reason: '确实不归社区' }),
  checkOff: (who, seen) => on.as(who).appeals.checkOff({ ...seen, reason: '已问清，今晚换' }),
  ruleReopen: (who, seen) => on.as(who).appeals.ruleReopen({ ...seen, unitId: on.here.otherUnit, reason: '换居委会办' }),
  ruleClose: (who, seen) => on.as(who).appeals.ruleClose({ ...seen, reason: '已经没有别的办法' }),
  merge: (who, seen) => on.as(who).appeals.merge({ ...seen, masterId: master, reason: '同一盏灯' }),
  unmerge: (who, seen) => on.as(who).appeals.unmerge({ ...seen, reason: '不是同一件' }),
  refuseDecline: (who, seen) => on.as(who).appeals.refuseDecline(seen),
  comeBack: async (who, seen) => {
    await on.as(who).appeals.comeBack({ ...seen, text: '又不亮了，和上次一样' })
    return on.show(seen.id, who)
  },
  partRecurrence: (who, seen) => on.as(who).appeals.partRecurrence({ ...seen, reason: '不是同一盏' }),
  linkRecurrence: (who, seen) => on.as(who).appeals.linkRecurrence(seen),
}
const takeable = stepNames.filter((step): step is keyof typeof take => step in take)

/** What the table says of this step here: the next state, or the status of the refusal. */
function expected(state: keyof typeof states, step: keyof typeof take, name: Name): AppealStatus | number {
  const { status, before = null, proposed, asked, promised, merged, ruled, reviewed, refuses } = states[state]!
  const hasUnit = !status.startsWith('submitted') && before !== 'submitted' && !['declined', 'withdrawn'].includes(status)
  const standing: readonly StepTaker[] = name === 'handler' && !hasUnit ? [] : people[name]
  const gate = step === 'rate' ? 'guest' : contract.appeals[step].audience
  if (gate === 'staff' && (name === 'holder' || name === 'resident')) return name === 'holder' ? 401 : 403
  if (status === 'withdrawn' && standing.length === 0) return 404
  if (step === 'rate' && name !== 'holder') return 403
  if (!appealSteps[step].by.some((taker: StepTaker) => standing.includes(taker))) return 403
  const next = nextStatus(status, step, before)
  if (merged && step !== 'unmerge') return 409
  if (step === 'rate' && status === 'closed') return 'closed'
  if (next === null) return 409
  // It is too early for it everywhere; nothing here is what was fixed before.
  if (['urge', 'comeBack', 'partRecurrence', 'linkRecurrence'].includes(step)) return 409
  if ((step === 'grantExtension' || step === 'refuseExtension') && !asked) return 409
  if ((step === 'keepCommitment' || step === 'dropCommitment') && !promised) return 409
  if (refuses?.[step]) return refuses[step]
  if (step === 'decline' && proposed) return 409
  // None of them is supervised.
  if (step === 'checkOff') return 409
  if ((step === 'ruleReopen' || step === 'ruleClose') && !ruled) return 409
  if ((step === 'ruleReview' || step === 'upholdReview') && !reviewed) return 409
  if (step === 'askReview' && reviewed) return 409
  if (step === 'confirmDecline' || step === 'refuseDecline') return proposed ? (name === 'dispatcher' ? 403 : next) : 409
  return next
}

/** What one person tries in one state she tries on one of the two engines in turn; in the long form, or where there is but one, on all. */
const isTriedHere = (state: string, name: Name) =>
  process.env.TORTURE ||
  !process.env.TEST_MARIADB ||
  (Object.keys(states).indexOf(state) + names.indexOf(name)) % 2 === (engine === 'sqlite' ? 1 : 0)

describe.each(Object.keys(states))('%s', state => {
  // Each has matters of its own; at the same time they wait for the database together.
  const tried = names.filter(name => isTriedHere(state, name))
  test.concurrent.each(tried)('as %s: each step does what the table says, and “can” says the same', async name => {
    let made: Made
    const whoIs = () => (name === 'holder' ? made.who : on.here[name])
    const look = () => on.show(made.appeal.id, whoIs()).catch(({ status }: { status: number }) => ({ status }))
    const anew = async () => {
      made = await states[state]!.make()
      return look()
    }
    let seen = await anew()
    for (const step of takeable) {
      const want = expected(state, step, name)
      const { id, version } = made!.appeal
      const offered = 'can' in seen && seen.can.includes(step)
      // A rating may be changed while it is closed; that is no step.
      if (!(step === 'rate' && state === 'closed')) expect([step, offered]).toEqual([step, typeof want === 'string'])
      const result = await take[step](whoIs(), { id, version }).then(
        ({ status }) => status,
        (error: { status: number }) => error.status,
      )
      expect([step, result]).toEqual([step, want])
      if (typeof result === 'string') seen = await anew()
    }
    // What was refused has changed nothing.
    expect(await look()).toEqual(seen)
  })
})

test('an old version is refused with the matter as it is now, before the state is looked at', async () => {
  const { appeal } = await on.resolved()
  const { status, error } = await refused(on.reply({ ...appeal, version: 1 }))
  expect([status, error.code, error.fresh?.version, error.fresh?.status]).toEqual([
    409,
    'appeal.stale',
    appeal.version,
    'resolved',
  ])
})
test.each([
  ['amend', 'assigned', 'appeal.amendLate'],
  ['withdraw', 'resolved', 'appeal.withdrawLate'],
  ['append', 'closed', 'appeal.closed'],
] as const)('%s too late says so', async (step, state, code) => {
  const { appeal, who } = await states[state]!.make()
  expect(await refused(take[step](who, { id: appeal.id, version: appeal.version }))).toMatchObject({
    status: 409,
    error: { code },
  })
})
