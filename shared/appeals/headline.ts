import { concernNames, type Concern, type Overview } from './overview.views'

/**
 * What a headline says: of what there is any, that which stands first in the order of the concerns, and how much of it. Where there is
 * none it says that nothing has to be asked after (how much is open), or that there was nothing; it never praises.
 */
export function headlineOf(counts: Readonly<Record<Concern, number>>, open: number, filed: number): Overview['headline'] {
  const about = concernNames.find(name => counts[name] > 0)
  if (about) return { about, count: counts[about] }
  return open + filed > 0 ? { about: 'calm', count: open } : { about: 'quiet', count: 0 }
}
