import { categoryView } from '@shared/appeals/categories'
import type { AppealView } from '@shared/appeals/appeal.views'
import type { MasterView } from '@shared/appeals/merge.views'
import { isActive } from '@shared/appeals/appeal.workflow'
import type { Actor } from '@server/kit/actor'
import { now } from '@server/kit/clock'
import { table } from '@server/kit/database'
import { Appeal } from './appeal.entity'
import { AppealEvent } from './appeal-event.entity'
import { beginning } from './appeal-cards.view'
import { viewEvent } from './appeal-event.view'
import { namesBehind } from './appeal-names'
import { asStaff, isOpenTo, standingOf, type Standing } from './appeal.policy'
import { mergedInto } from './merged-appeals'

type Merged = Pick<AppealView, 'master' | 'merged' | 'mergedCount'>

/** Both ways of a merge, as far as the viewer may know: of a matter that is not hers to open its holder reads number, state and dated steps. */
export async function mergedOf(appeal: Appeal, actor: Actor, standing: Standing): Promise<Merged> {
  return {
    master: appeal.masterId ? await masterOf(appeal, appeal.masterId, actor, standing) : null,
    merged: appeal.merged > 0 && asStaff(standing) ? await others(appeal.id) : [],
    mergedCount: appeal.merged,
  }
}

async function masterOf(appeal: Appeal, id: string, actor: Actor, standing: Standing): Promise<MasterView | null> {
  const master = await table(Appeal).findOneByOrFail({ id })
  const opens = isOpenTo(await standingOf(actor, master), master)
  if (!opens && !standing.has('holder')) return null
  const events = opens ? [] : await table(AppealEvent).find({ where: { appealId: id }, order: { at: 'DESC', id: 'DESC' } })
  const names = await namesBehind([master], events)
  const told = events.flatMap(event => viewEvent(event, master, 'public', names, bare) ?? [])
  const { unmergeUntil } = appeal
  return {
    id: opens ? id : null,
    ...{ number: master.number, status: master.status },
    title: opens ? master.title : null,
    category: opens ? categoryView(master.category) : null,
    unit: opens ? (names.unit(master.unitId)?.name ?? null) : null,
    dueAt: isActive(master.status) ? master.dueAt.toISOString() : null,
    mergedAt: appeal.mergedAt!.toISOString(),
    unmergeUntil: standing.has('holder') && unmergeUntil && unmergeUntil > now() ? unmergeUntil.toISOString() : null,
    steps: told.map(({ id, step, at, sentence }) => ({ id, step, at, sentence })),
  }
}
const bare = { photos: [], correction: undefined, correctable: false }

async function others(id: string): Promise<Merged['merged']> {
  const found = (await mergedInto(id)).reverse()
  const names = await namesBehind(found)
  return found.map(({ id, number, areaId, text, mergedAt }) => ({
    ...{ id, number, area: names.area(areaId), text: beginning(text), mergedAt: mergedAt!.toISOString() },
  }))
}
