import { IsNull, MoreThan } from 'typeorm'
import { dutyLimits } from '@shared/duties/duty.limits'
import { later, now } from '@server/kit/clock'
import { changed, onceOnly, table, transaction } from '@server/kit/database'
import { newId } from '@server/kit/ids'
import { Duty, DutyFieldRow } from './duty.entity'

/** Does it hold at a moment? */
export const holdsAt = ({ startsAt, endsAt }: Pick<Duty, 'startsAt' | 'endsAt'>, at: Date) =>
  startsAt <= at && (endsAt === null || endsAt > at)

const endingAfter = (where: { communityId: string; unitId?: string }, at: Date) =>
  table(Duty).find({
    where: [
      { ...where, endsAt: IsNull() },
      { ...where, endsAt: MoreThan(at) },
    ],
    order: { id: 'ASC' },
  })
/** All that holds in a community, will hold, or ended lately. */
export const recentDuties = (communityId: string) => endingAfter({ communityId }, later(-dutyLimits.endedDays * 86_400_000))
/** What a unit has to do or will have; what was taken off before it began, never. */
export const openDuties = async (communityId: string, unitId: string) =>
  (await endingAfter({ communityId, unitId }, now())).filter(({ startsAt, endsAt }) => endsAt === null || endsAt > startsAt)

type NewDuty = Omit<Duty, 'id' | 'endedAt' | 'role' | 'note'> & Partial<Pick<Duty, 'role' | 'note'>>
/** Adds one as it comes, without a look at what stands: what comes from elsewhere may clash, and is reported then. */
export const addDuty = ({ role = 'lead', note = '', ...given }: NewDuty) =>
  transaction(async () => {
    const id = newId()
    await table(Duty).insert({ ...given, id, role, note, endedAt: null })
    return id
  })

type Field = Omit<DutyFieldRow, 'version'>
const fieldOf = ({ communityId, category, areaId }: Field): Field => ({ communityId, category, areaId })

/** Which version of a field stands; 0 where nothing was set in it by hand. */
export const versionOf = async (field: Field): Promise<number> =>
  (await table(DutyFieldRow).findOneBy(fieldOf(field)))?.version ?? 0

/**
 * Inside a transaction: makes the field the caller's until it ends, if it still stands as she saw it. Of two at once one gets it: the
 * first in a field by its key, later ones by the UPDATE that asks for the version.
 */
export async function takeField(field: Field, version: number): Promise<boolean> {
  const fields = table(DutyFieldRow)
  if (version === 0) return onceOnly(() => fields.insert({ ...fieldOf(field), version: 1 }))
  return changed(fields.update({ ...fieldOf(field), version }, { version: version + 1 }))
}
