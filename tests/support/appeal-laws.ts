import { expect } from 'vitest'
import {
  isActive,
  nextStatus,
  stepNames,
  type AppealStatus,
  type AppealStep,
  type StepTaker,
} from '@shared/appeals/appeal.workflow'
import { Appeal, AppealEvent, Commitment } from '@server/appeals'
import { stepsOpenTo } from '@server/appeals/appeal.policy'
import { table } from '@server/kit/database'
import type { Actor } from '@server/kit/actor'

/** Steps whose event says the date that the clock has from then on. */
const dating = new Set<string>([
  ...['submit', 'assign', 'answer', 'askExpired', 'grantExtension', 'takeOffList', 'reopen', 'ruleReview', 'ruleReopen'],
  ...['unmerge', 'setPriority'],
])
const settling = new Set<string>(['keepCommitment', 'dropCommitment', 'breakCommitment'])
/** With whom a matter is, and what it was before a question or a merge, as its events alone tell it. */
function rebuilt(events: AppealEvent[]) {
  const state = {
    ...{ status: 'submitted' as AppealStatus, unitId: null as string | null, dueAt: '', version: 1 },
    ...{ statusBefore: null as AppealStatus | null, mergedFrom: null as AppealStatus | null, masterId: null as string | null },
    ...{ merged: 0, timesReopened: 0, handlerId: null as string | null, commitmentId: null as string | null },
  }
  for (const { step, status, unitId, facts } of events) {
    const from = state.status
    // The link that was given outside is gone by then.
    const goesOn = from === 'external' ? 'in_progress' : from
    if (step === 'merge') Object.assign(state, { mergedFrom: goesOn, masterId: facts.otherId })
    else if (step === 'unmerge') Object.assign(state, { mergedFrom: null, masterId: null })
    else if (status !== 'need_info' && (stepNames as string[]).includes(step)) state.statusBefore = null
    else if (status === 'need_info' && from !== 'need_info') state.statusBefore = from
    if (step === 'mergedIn') state.merged++
    if (step === 'splitOff') state.merged--
    if (step === 'reopen') state.timesReopened++
    if (['assign', 'transfer', 'ruleReopen'].includes(step)) state.handlerId = facts.handlerId ?? null
    if (step === 'returnIt' || step === 'handOver') state.handlerId = null
    if (step === 'commit') state.commitmentId = facts.commitmentId!
    else if (settling.has(step) || !(isActive(status) || status === 'resolved')) state.commitmentId = null
    if (dating.has(step)) state.dueAt = facts.dueAt!
    if ((stepNames as string[]).includes(step) || step === 'handOver') state.version++
    Object.assign(state, { status, unitId })
  }
  return state
}

const takers: [StepTaker, Actor][] = (['holder', 'dispatcher', 'handler', 'supervisor'] as const).map(taker => [
  taker,
  { id: taker, kind: taker === 'holder' ? 'guest' : 'staff', roles: [] },
])
/** What is open to somebody of those who may stand to a matter, and what only its link or the clock of a party outside does. */
export const openSteps = (matter: Appeal): AppealStep[] => [
  ...new Set(takers.flatMap(([taker, actor]) => stepsOpenTo(actor, new Set([taker]), matter))),
  ...(matter.status === 'external' ? (['partyReply'] as const) : []),
]
/** The clock moves what waits for a resident, or for nobody. */
const clockMoves: readonly AppealStatus[] = ['need_info', 'resolved']

/**
 * Holds for all matters of a community at any moment: what the row says is what its events tell, its date with them; somebody or the clock can
 * move each that is not over; each is one unit's, or waits at the desk; what was merged is worked on as exactly one other.
 */
export async function appealLawsHold(communityId: string): Promise<void> {
  const [matters, events] = await Promise.all([
    table(Appeal).findBy({ communityId }),
    table(AppealEvent).find({ where: { communityId }, order: { at: 'ASC', id: 'ASC' } }),
  ])
  const lives = new Map(matters.map(({ id }) => [id, events.filter(({ appealId }) => appealId === id)]))
  const promised = await table(Commitment).findBy({ communityId, state: 'open' })
  const standing = matters.flatMap(({ commitmentId }) => commitmentId ?? [])
  expect(promised.map(({ id }) => id).sort()).toEqual(standing.sort())
  const byId = new Map(matters.map(one => [one.id, one]))
  for (const one of matters) {
    const { status, unitId, statusBefore, mergedFrom, masterId, merged, timesReopened, handlerId, version, commitmentId } = one
    const row = { status, unitId, statusBefore, mergedFrom, masterId, merged, timesReopened, handlerId, version, commitmentId }
    expect({ ...row, dueAt: one.dueAt.toISOString() }, one.number).toEqual(rebuilt(lives.get(one.id)!))
    if (isActive(status)) {
      const atDesk = status === 'submitted' || (status === 'need_info' && statusBefore === 'submitted')
      expect([one.number, unitId === null]).toEqual([one.number, atDesk])
    }
    if (isActive(status) || status === 'resolved') {
      const exits = openSteps(one).filter(step => nextStatus(status, step, one.before) !== status)
      expect(exits.length + (clockMoves.includes(status) ? 1 : 0), `${one.number} ${status}`).toBeGreaterThan(0)
    }
    expect(merged, one.number).toBe(matters.filter(child => child.masterId === one.id).length)
    // Its history alone tells how many are it come back: those that still are, and were not taken back.
    const told = (lives.get(one.id) ?? []).map(({ step }) => ({ recurred: 1, comeBack: 1, notRecurred: -1 })[step as string] ?? 0)
    const back = matters.filter(
      later => later.earlierId === one.id && later.timesHere > 1 && !['withdrawn', 'declined'].includes(later.status),
    )
    expect([one.number, told.reduce((sum, n) => sum + n, 0)]).toEqual([one.number, back.length])
    for (const later of back) expect(later.timesHere, later.number).toBe(one.timesHere + 1)
    const master = masterId && byId.get(masterId)!
    if (master) {
      expect([status, one.closeCode, merged, master.masterId]).toEqual(['closed', 'merged', 0, null])
      expect(['withdrawn', 'declined']).not.toContain(master.status)
    }
  }
}
