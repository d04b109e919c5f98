import { calendar } from '@config/calendar'
import { grouped } from '@shared/kit/grouped'
import { Appeal, AppealEvent } from '@server/appeals'
import { Evaluation, EvaluationVersion, Exclusion, Visit } from '@server/feedback'
import { now } from '@server/kit/clock'
import { table } from '@server/kit/database'
import { RateCell } from '@server/rates'
import { countNames, noCounts, type Counts } from '@server/rates/counts'
import { tallyOf } from '@server/rates/tally'

type Cells = Record<string, Counts>
const put = (cells: Cells, name: string, counts: Partial<Counts>) => {
  const cell = (cells[name] ??= noCounts())
  for (const count of countNames) cell[count] += counts[count] ?? 0
}
/** Cells that hold something, in one order. */
const filled = (cells: Cells) =>
  Object.fromEntries(
    Object.entries(cells)
      .filter(([, counts]) => Object.values(counts).some(n => n !== 0))
      .sort(([one], [other]) => (one < other ? -1 : 1)),
  )

/** What the cells of a community hold. */
export async function keptCells(communityId: string): Promise<Cells> {
  const cells: Cells = {}
  for (const cell of await table(RateCell).findBy({ communityId }))
    put(cells, `${cell.day} ${cell.unitId} ${cell.category}`, cell)
  return filled(cells)
}

/** The same from nothing but the rows of events and of what was said. */
export async function recountedCells(communityId: string): Promise<Cells> {
  const [matters, events, said, versions, leftOut, visits] = await Promise.all([
    table(Appeal).findBy({ communityId }),
    table(AppealEvent).find({ where: { communityId }, order: { at: 'ASC', id: 'ASC' } }),
    table(Evaluation).find({ where: { communityId, subjectType: 'appeal' }, order: { id: 'ASC' } }),
    table(EvaluationVersion).find({ where: { communityId }, order: { version: 'ASC' } }),
    table(Exclusion).findBy({ communityId, status: 'approved' }),
    table(Visit).findBy({ communityId, cause: 'sample', status: 'heard' }),
  ])
  const isKnown = ({ at }: EvaluationVersion) => now().getTime() - at.getTime() >= 72 * 3_600_000
  const words = said.map(({ id, round, solved, subjectId, at }) => {
    const known = versions.findLast(one => one.evaluationId === id && one.round === round && isKnown(one))
    return { subjectId, round, solved, at, level: known?.level ?? null }
  })
  const moment = (told: string | undefined) => (told ? new Date(told) : null)
  const lives = grouped(events, ({ appealId }) => appealId)
  const cells: Cells = {}
  for (const { id, category } of matters) {
    const life = (lives.get(id) ?? []).map(({ facts, ...event }) => {
      const { dueAt, respondBy, code } = facts
      return { ...event, dueAt: moment(dueAt), respondBy: moment(respondBy), code }
    })
    const children = new Map(matters.filter(({ masterId }) => masterId === id).map(child => [child.id, child.mergedAt!]))
    const rated = words.filter(({ subjectId, at }) => subjectId === id || at >= (children.get(subjectId) ?? new Date(8.64e15)))
    const excluded = leftOut.flatMap(({ appealId, round }) => (appealId === id ? round : []))
    const heard = visits
      .filter(({ subjectId }) => subjectId === id)
      .map(({ round, heardSolved, heardLevel }) => ({ round, solved: heardSolved!, level: heardLevel! }))
    for (const { day, unitId, counts } of tallyOf(calendar, { category, life, words: rated, heard, excluded }))
      put(cells, `${day} ${unitId} ${category}`, counts)
  }
  return filled(cells)
}

const sums = ['setAside', 'excluded', 'resolved', 'firstTime'] as const
/** Of those cells, what the matters themselves tell as well. */
export const sumsOf = (cells: Cells) =>
  Object.fromEntries(sums.map(name => [name, Object.values(cells).reduce((all, counts) => all + counts[name], 0)]))

/** The same by the rows of the matters. */
export async function sumsOfMatters(communityId: string): Promise<Record<(typeof sums)[number], number>> {
  const [matters, done, leftOut] = await Promise.all([
    table(Appeal).findBy({ communityId }),
    table(AppealEvent).findBy({ communityId, step: 'resolve' }),
    table(Exclusion).findBy({ communityId, status: 'approved' }),
  ])
  const ids = new Set(done.map(({ appealId }) => appealId))
  const isAside = ({ status, masterId }: Appeal) => ['withdrawn', 'declined', 'on_list'].includes(status) || masterId !== null
  const counted = matters.filter(one => !isAside(one))
  const isOut = ({ id, timesReopened }: Appeal) =>
    leftOut.some(({ appealId, round }) => appealId === id && round === timesReopened)
  const resolved = counted.filter(one => ids.has(one.id) && !isOut(one))
  return {
    setAside: matters.length - counted.length,
    excluded: counted.filter(isOut).length,
    resolved: resolved.length,
    firstTime: resolved.filter(({ timesReopened }) => timesReopened === 0).length,
  }
}
