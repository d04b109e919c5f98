import { join } from 'node:path'
import Libsql from 'libsql'
import type { House } from './resident'

/** The vote on its issue of the month ends now: the clock of the house counts it in its next second. */
export function endVote(house: House): void {
  const kept = new Libsql(join(house.data, 'linli.db'))
  try {
    kept.exec('PRAGMA busy_timeout = 5000')
    kept.exec("UPDATE monthly_issues SET votingUntil = '2026-01-01 00:00:00.000' WHERE status = 'voting'")
    kept.exec("UPDATE clock_jobs SET nextAt = '2026-01-01 00:00:00.000' WHERE name = 'monthlyIssues.turn'")
  } finally {
    kept.close()
  }
}
