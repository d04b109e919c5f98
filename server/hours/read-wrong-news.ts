import { shiftsByIds } from '@server/activities'
import { table } from '@server/kit/database'
import { WrongHour } from './hour.entity'
import { entriesByIds } from './ledger'

/** What a message about an hour in question needs, as it is now; null if it is gone. */
export async function readWrongNews(id: string) {
  const wrong = await table(WrongHour).findOneBy({ id })
  const [entry] = wrong ? await entriesByIds([wrong.entryId]) : []
  if (!wrong || !entry) return null
  const shifts = await shiftsByIds([entry.shiftId])
  const { title, activity } = shifts.get(entry.shiftId)!
  return { wrong, entry, title, leaderId: activity.leaderId, name: (await shifts.names([entry]))(entry) }
}
