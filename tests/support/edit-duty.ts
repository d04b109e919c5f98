import { Refusal } from '@shared/kit/refusal'
import { dayOf } from '@shared/kit/workdays'
import { setDuties } from '@server/duties/set-duties'
import { versionOf } from '@server/duties/duty.store'
import { now } from '@server/kit/clock'
import { rolesOf } from '@server/kit/identify'
import type { Actor } from '@server/kit/actor'

export interface DutyEdit {
  communityId: string
  areaId: string
  category: string
  unitId: string
  personId: string
  /** How often she sets it as she saw it. */
  rounds: number
}

/** One who sets the same field over and over, each time as it stood when she looked; gives how often she was first. */
export async function editDuty({ communityId, areaId, category, unitId, personId, rounds }: DutyEdit): Promise<number> {
  const actor = { id: personId, kind: 'staff', roles: await rolesOf(personId) } as Actor
  let won = 0
  for (let round = 0; round < rounds; round++) {
    const version = await versionOf({ communityId, areaId, category })
    const change = { category, areaId, version, from: dayOf(now()), lead: unitId }
    const set = setDuties(actor, communityId, change).then(
      () => true,
      (error: unknown) => {
        if (error instanceof Refusal && error.reason.code === 'duty.stale') return false
        throw error
      },
    )
    if (await set) won++
  }
  return won
}
