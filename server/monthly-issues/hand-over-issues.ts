import { In } from 'typeorm'
import { underWay } from '@shared/monthly-issues/monthly-issue.workflow'
import { changed, table, transaction } from '@server/kit/database'
import { dissolvedUnits } from '@server/organisation'
import { MonthlyIssue } from './monthly-issue.entity'
import { recordEvent } from './record-event'

/** What a dissolved unit led goes on under the one that took over, its plan as it stands; each in a transaction of its own. */
export async function handOverIssues(): Promise<void> {
  for (const { id: unitId, communityId, successorId } of await dissolvedUnits()) {
    const led = { communityId, unitId, status: In([...underWay]) }
    for (const issue of await table(MonthlyIssue).find({ where: led }))
      await transaction(async () => {
        const { id, version } = issue
        const change = { unitId: successorId, version: version + 1 }
        // Whoever comes second finds it handed over; what was written meanwhile is handed over next time.
        if (!(await changed(table(MonthlyIssue).update({ id, version, unitId }, change)))) return
        await recordEvent(Object.assign(issue, change), 'handOver', null)
      })
  }
}
