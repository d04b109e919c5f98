import type { ListVisits } from '@shared/feedback/visit.inputs'
import { visitReasons } from '@shared/feedback/visit.reasons'
import { runningVisits } from '@shared/feedback/visit.workflow'
import { Refusal } from '@shared/kit/refusal'
import { handlingRoles } from '@server/appeals'
import { holdsFor, worksIn, type Actor } from '@server/kit/actor'
import { table } from '@server/kit/database'
import { pageRows } from '@server/kit/page'
import { Visit } from './visit.entity'
import { mustVisit } from './visit.policy'

/**
 * Those she may do, as `mayVisit` says of one: what runs by the date that comes first, what ended the newest first. Refuses
 * `visit.missing` to staff of elsewhere, `visit.forbidden` to those who neither supervise nor work at the desk.
 */
export async function listVisits(actor: Actor, { communityId, part = 'running', ...page }: ListVisits) {
  if (!worksIn(actor, communityId)) throw new Refusal(visitReasons.missing)
  const supervises = holdsFor(actor, communityId, 'supervisor')
  if (!supervises && !holdsFor(actor, communityId, 'dispatcher')) throw new Refusal(visitReasons.forbidden)
  const running = part === 'running'
  const rows = table(Visit)
    .createQueryBuilder('v')
    .where('v.communityId = :communityId AND v.status IN (:...statuses)', {
      communityId,
      statuses: running ? runningVisits : ['putRight', 'unreachable', 'closed', 'heard'],
    })
    .andWhere('v.involved NOT LIKE :me', { me: `%${actor.id}%` })
  if (!supervises) rows.andWhere('v.forDesk = :yes', { yes: true })
  const units = actor.roles.flatMap(({ role, unitId }) =>
    unitId !== null && (handlingRoles as readonly string[]).includes(role) ? [unitId] : [],
  )
  if (units.length > 0) rows.andWhere('(v.unitId IS NULL OR v.unitId NOT IN (:...units))', { units })
  return pageRows(rows, 'dueAt', page, running)
}

/** One of them. Refuses `visit.missing`. */
export async function readVisit(actor: Actor, id: string): Promise<Visit> {
  const visit = await table(Visit).findOneBy({ id })
  mustVisit(actor, visit)
  return visit
}
