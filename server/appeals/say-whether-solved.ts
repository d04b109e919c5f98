import { smallSample } from '@shared/appeals/figures.views'
import { appealReasons } from '@shared/appeals/appeal.reasons'
import type { SayWhetherSolved } from '@shared/appeals/supporting.inputs'
import type { NeighboursView } from '@shared/appeals/supporting.views'
import { Refusal } from '@shared/kit/refusal'
import type { Actor } from '@server/kit/actor'
import { now } from '@server/kit/clock'
import { changed, table, transaction } from '@server/kit/database'
import type { Appeal } from './appeal.entity'
import { AppealSupporter } from './appeal-supporter.entity'
import { lockPublic } from './support-appeal'
import { recountSaid } from './supporters'

/** It was said to be done, and her word can still change something: as long as its holder's could. */
function maySay({ status, closeCode, ratingUntil, reopenUntil }: Appeal): boolean {
  const over = (until: Date | null) => until === null || until < now()
  return status === 'resolved' ? !over(ratingUntil) : status === 'closed' && closeCode !== 'merged' && !over(reopenUntil)
}

/**
 * Whoever joined a matter says whether it is solved where she met it; said again, the last counts, one a household. It moves nothing: the
 * word of whoever filed it closes it or opens it again. Refuses `appeal.missing`, `appeal.supportOwn`, `appeal.forbidden` to staff,
 * `appeal.sayJoined` and `appeal.sayLate`.
 */
export const sayWhetherSolved = (actor: Actor, id: string, { solved: said }: SayWhetherSolved) =>
  transaction(async () => {
    const appeal = await lockPublic(id, actor)
    if (actor.kind === 'staff') throw new Refusal(appealReasons.forbidden)
    const row = { appealId: id, personId: actor.id }
    if (!(await table(AppealSupporter).existsBy(row))) throw new Refusal(appealReasons.sayJoined)
    if (!maySay(appeal)) throw new Refusal(appealReasons.sayLate)
    const { timesReopened: saidOf } = appeal
    // Who took it back meanwhile says nothing of it any more.
    if (!(await changed(table(AppealSupporter).update(row, { said, saidOf, saidAt: now() }))))
      throw new Refusal(appealReasons.sayJoined)
    return Object.assign(appeal, { neighboursSay: await recountSaid(appeal) })
  })

/** As whoever looks may know it: of so few that one could tell who they are only those concerned are told. */
export function viewNeighbours(appeal: Appeal, own: AppealSupporter | undefined, inside: boolean): NeighboursView | null {
  const { neighboursSay: say, timesReopened: of } = appeal
  const { yes, partly, no } = say?.of === of ? say : { yes: 0, partly: 0, no: 0 }
  const count = yes + partly + no
  const known = count > 0 && (inside || own !== undefined || count >= smallSample)
  const open = own !== undefined && maySay(appeal)
  if (!known && !open) return null
  return { said: known ? { yes, partly, no } : null, mine: own?.saidOf === of ? own.said : null, maySay: open }
}
