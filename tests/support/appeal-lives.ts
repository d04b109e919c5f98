import fc from 'fast-check'
import { Appeal, closeUnrated, expireAsks, expireQuestions, markOverdueAppeals } from '@server/appeals'
import { setAhead } from '@server/kit/clock'
import { table } from '@server/kit/database'
import { settled } from '@server/kit/deliveries'
import type { Appeals } from './appeals'
import type { Who } from './world'

const deeds = {
  ...{ file: 3, assign: 5, transfer: 2, reply: 3, ask: 2, answer: 2, resolve: 5, reopen: 4, yes: 3, partly: 1, goOn: 1, no: 2 },
  ...{ withdraw: 1, decline: 1, confirm: 1, amend: 1, title: 1 },
  ...{ forward: 2, party: 1, takeBack: 1 },
} as const
type Deed = { do: keyof typeof deeds; matter: number; unit: boolean; level: number | undefined }
const deed: fc.Arbitrary<Deed> = fc.oneof(
  ...(Object.entries(deeds) as [keyof typeof deeds, number][]).map(([name, weight]) => ({
    weight,
    arbitrary: fc.record({
      ...{ do: fc.constant(name), matter: fc.nat(3), unit: fc.boolean() },
      level: fc.option(fc.integer({ min: 1, max: 5 }), { nil: undefined }),
    }),
  })),
)
/** Rounds, each some hours after the one before; the deeds of a round happen at once. */
export const appealLife = fc.array(
  fc.record({ hours: fc.integer({ min: 1, max: 80 }), deeds: fc.array(deed, { minLength: 1, maxLength: 5 }) }),
  { minLength: 3, maxLength: 8 },
)
export type AppealLife = { hours: number; deeds: Deed[] }[]

const hour = 3_600_000
const refusals = new Set([403, 404, 409, 422])

/** Lives some matters through against the real server, by several people at once, and looks after each round whether `holds`. */
export async function liveAppeals(on: Appeals, rounds: AppealLife, holds: () => Promise<void>): Promise<void> {
  const matters: { id: string; who: Who }[] = []
  const links = new Map<string, string>()
  const { dispatcher, colleague, handler, otherHandler, unit, otherUnit } = on.here
  const add = ({ appeal, who }: Awaited<ReturnType<Appeals['filed']>>) => matters.push({ id: appeal.id, who })
  const act = async ({ do: name, matter, unit: first, level }: Deed): Promise<unknown> => {
    if (name === 'file') return matters.length < 4 ? add(await on.filed()) : undefined
    const { id, who } = matters[matter % matters.length]!
    const { version, unitId } = await table(Appeal).findOneByOrFail({ id })
    const [desk, holder] = [on.as(dispatcher).appeals, on.as(who)]
    const worker = on.as(unitId === otherUnit ? otherHandler : handler).appeals
    const text = '今晚先换三楼的灯。'
    const rate = (solved: 'yes' | 'partly' | 'no', goOn?: boolean) =>
      holder.feedback.evaluateAppeal({ id, version, solved, goOn, level: level as 1 | undefined })
    const to = first ? unit : otherUnit
    const acts: Record<Exclude<Deed['do'], 'file'>, () => Promise<unknown>> = {
      assign: () => desk.assign({ id, version, unitId: to, priority: first ? 'p2' : 'p3' }),
      transfer: () => desk.transfer({ id, version, unitId: to, reason: '另一家来办' }),
      reply: () => worker.reply({ id, version, text }),
      ask: () => (first ? worker : desk).ask({ id, version, question: '是哪一层的灯？' }),
      answer: () => holder.appeals.answer({ id, version, text: '三楼的。' }),
      resolve: () => worker.resolve({ id, version, code: 'fixed', text }),
      reopen: () => holder.appeals.reopen({ id, version, reason: '还是不亮' }),
      yes: () => rate('yes'),
      partly: () => rate('partly', false),
      goOn: () => rate('partly', true),
      no: () => rate('no'),
      withdraw: () => holder.appeals.withdraw({ id, version, reason: '不用了' }),
      decline: () => desk.decline({ id, version, reason: 'notHere', whereToGo: '请到隔壁社区窗口' }),
      confirm: () => on.as(colleague).appeals.confirmDecline({ id, version }),
      amend: () => holder.appeals.amend({ id, version, text: '二单元三楼的楼道灯还是不亮', category: 'house.leak' }),
      forward: async () => links.set(id, (await worker.forward({ id, version, ...on.asking() })).key),
      party: () => holder.appeals.answerOutside({ key: links.get(id) ?? '', done: first, text: '灯头换了。' }),
      takeBack: () => desk.takeBack({ id, version }),
      title: () => desk.setTitle({ id, version, title: '楼道灯不亮' }),
    }
    return acts[name]()
  }
  const quiet = (call: Promise<unknown>) =>
    call.catch((error: { status?: number }) => {
      if (!refusals.has(error.status ?? 0)) throw error
    })
  let ahead = 0
  try {
    // One that is new and one that waits for her word, so that a short life is not spent on the way there.
    add(await on.filed())
    add({ ...(await on.resolved()), claimCode: '' })
    for (const round of rounds) {
      setAhead((ahead += round.hours) * hour)
      await Promise.all([
        ...[expireQuestions, expireAsks, closeUnrated, markOverdueAppeals].map(job => job()),
        ...round.deeds.map(one => quiet(act(one))),
      ])
      await settled()
      await holds()
    }
  } finally {
    setAhead(0)
  }
}
