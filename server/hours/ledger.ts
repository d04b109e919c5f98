import { In } from 'typeorm'
import { hourReasons } from '@shared/hours/hour.reasons'
import { Refusal } from '@shared/kit/refusal'
import { now } from '@server/kit/clock'
import { onceOnly, table } from '@server/kit/database'
import { newId } from '@server/kit/ids'
import { HourEntry } from './hour.entity'

/** Adds a row; a second one in the same place is refused as `hours.settled`. Nothing here updates or deletes. */
export async function writeEntry(given: Omit<HourEntry, 'id' | 'at'>): Promise<HourEntry> {
  const entry = table(HourEntry).create({ id: newId(), ...given, at: now() })
  if (!(await onceOnly(() => table(HourEntry).insert(entry)))) throw new Refusal(hourReasons.settled)
  return entry
}

/** Entries that count: neither a reversal nor reversed. */
export async function standingEntries(personId: string, communityId: string): Promise<HourEntry[]> {
  const all = await table(HourEntry).findBy({ personId, communityId })
  const reversed = new Set(all.map(({ reversesId }) => reversesId))
  return all.filter(({ id, source }) => source !== 'reversal' && !reversed.has(id))
}

/** Takes an entry back and writes what is right. Refuses `hours.notLast` for one that was taken back already. */
export async function correctEntry(entry: HourEntry, minutes: number, reason: string, writtenBy: string): Promise<HourEntry> {
  const { communityId, activityId, shiftId, personId, day, fromAt, toAt } = entry
  const same = { communityId, activityId, shiftId, personId, day, fromAt, toAt, reason, writtenBy }
  if (await table(HourEntry).existsBy({ reversesId: entry.id })) throw new Refusal(hourReasons.notLast)
  await writeEntry({ ...same, seq: entry.seq + 1, minutes: -entry.minutes, source: 'reversal', reversesId: entry.id })
  return writeEntry({ ...same, seq: entry.seq + 2, minutes, source: 'correction', reversesId: null })
}

/** A guest's ledger becomes the person's; of a shift that both were credited for, the guest's is taken back. */
export async function mergeEntries(guestId: string, personId: string): Promise<void> {
  for (const { id, shiftId, communityId } of await table(HourEntry).find({
    where: { personId: guestId },
    order: { seq: 'ASC' },
  })) {
    const last = await table(HourEntry).findOne({ where: { communityId, shiftId, personId }, order: { seq: 'DESC' } })
    await table(HourEntry).update({ id }, { personId, seq: (last?.seq ?? -1) + 1 })
  }
  const all = await table(HourEntry).findBy({ personId })
  for (const shiftId of new Set(all.map(one => one.shiftId))) {
    const [, ...twice] = (await standingEntries(personId, all.find(one => one.shiftId === shiftId)!.communityId))
      .filter(one => one.shiftId === shiftId)
      .sort((a, b) => a.seq - b.seq)
    let seq = Math.max(...all.filter(one => one.shiftId === shiftId).map(one => one.seq))
    for (const { id: _, at: __, ...entry } of twice.map(one => ({ ...one, reversesId: one.id })))
      await writeEntry({ ...entry, seq: ++seq, minutes: -entry.minutes, source: 'reversal', reason: null })
  }
}

export const entriesByIds = (ids: string[]) =>
  ids.length > 0 ? table(HourEntry).findBy({ id: In(ids) }) : Promise.resolve<HourEntry[]>([])
