import { categoryView } from '@shared/appeals/categories'
import type { AppealView } from '@shared/appeals/appeal.views'
import type { MasterView } from '@shared/appeals/merge.views'
import { isActive } from '@shared/appeals/appeal.workflow'
import type { Actor } from '@server/kit/actor'
import { inOrder } from '@server/kit/ask-together'
import { now } from '@server/kit/clock'
import type { Appeal } from './appeal.entity'
import { beginning } from './appeal-cards.view'
import { viewEvent } from './appeal-event.view'
import { nameless, type Names } from './appeal-names'
import { asStaff, isOpenTo, standingAs, type Standing } from './appeal.policy'
import type { Surroundings } from './appeal-surroundings'

type Merged = Pick<AppealView, 'master' | 'merged' | 'mergedCount'>

/** Both ways of a merge, as far as the viewer may know: of a matter that is not hers to open its holder reads number, state and dated steps. */
export const mergedOf = (appeal: Appeal, actor: Actor, standing: Standing, beside: Surroundings, names: Names): Merged => ({
  master: beside.master ? masterOf(appeal, beside.master, actor, standing, beside, nameless(names)) : null,
  merged: asStaff(standing) ? others(beside.children, names) : [],
  mergedCount: appeal.merged,
})

function masterOf(
  { unmergeUntil, mergedAt }: Appeal,
  master: Appeal,
  actor: Actor,
  standing: Standing,
  { holdsMaster, masterEvents }: Surroundings,
  names: Names,
): MasterView | null {
  const opens = isOpenTo(standingAs(actor, master, holdsMaster), master)
  if (!opens && !standing.has('holder')) return null
  const told = opens ? [] : masterEvents.flatMap(event => viewEvent(event, master, 'public', names, bare) ?? [])
  return {
    id: opens ? master.id : null,
    ...{ number: master.number, status: master.status },
    title: opens ? master.title : null,
    category: opens ? categoryView(master.category) : null,
    unit: opens ? (names.unit(master.unitId)?.name ?? null) : null,
    dueAt: isActive(master.status) ? master.dueAt.toISOString() : null,
    mergedAt: mergedAt!.toISOString(),
    unmergeUntil: standing.has('holder') && unmergeUntil && unmergeUntil > now() ? unmergeUntil.toISOString() : null,
    steps: told.map(({ id, step, at, sentence }) => ({ id, step, at, sentence })),
  }
}
const bare = { photos: [], correction: undefined, correctable: false }

const others = (children: Appeal[], names: Names): Merged['merged'] =>
  inOrder(children, 'mergedAt')
    .reverse()
    .map(({ id, number, areaId, text, mergedAt }) => ({
      ...{ id, number, area: names.area(areaId), text: beginning(text), mergedAt: mergedAt!.toISOString() },
    }))
