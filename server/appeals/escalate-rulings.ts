import { IsNull } from 'typeorm'
import { redoneStatuses } from '@shared/appeals/appeal.workflow'
import { now } from '@server/kit/clock'
import { changed, lockOne, table, transaction } from '@server/kit/database'
import { Appeal } from './appeal.entity'
import { isRuled } from './hindrances'
import { recordEvent } from './take-step'

/** The moment by which somebody should have ruled and has not: whose it is, what becomes of it, whether declining it was right. */
function missedRuling(appeal: Appeal, at: Date): Date | null {
  const { status, ruleBy, reopenRuleBy, reviewRuleBy, reviewRuledAt } = appeal
  const owed =
    status === 'submitted'
      ? ruleBy
      : isRuled(appeal)
        ? reopenRuleBy
        : status === 'declined' && !reviewRuledAt
          ? reviewRuleBy
          : null
  return owed && owed < at ? owed : null
}

/** Tells of each ruling that is late once, to whoever stands above; each in a transaction of its own. */
export async function escalateRulings(): Promise<void> {
  const matters = await table(Appeal)
    .createQueryBuilder('a')
    .select('a.id')
    .where("(a.status = 'submitted' AND a.ruleBy < :now AND (a.rulingLate IS NULL OR a.rulingLate <> a.ruleBy))")
    .orWhere('(a.status IN (:...redone) AND a.reopenRuleBy < :now AND (a.rulingLate IS NULL OR a.rulingLate <> a.reopenRuleBy))')
    .orWhere(
      `(a.status = 'declined' AND a.reviewRuleBy < :now AND a.reviewRuledAt IS NULL
        AND (a.rulingLate IS NULL OR a.rulingLate <> a.reviewRuleBy))`,
    )
    .setParameters({ now: now(), redone: redoneStatuses })
    .take(200)
    .getMany()
  for (const { id } of matters) {
    await transaction(async () => {
      const appeal = await lockOne(Appeal, { id })
      const owed = appeal && missedRuling(appeal, now())
      if (!owed || appeal.rulingLate?.getTime() === owed.getTime()) return
      const told = { id, rulingLate: appeal.rulingLate ?? IsNull() }
      if (!(await changed(table(Appeal).update(told, { rulingLate: owed })))) return
      await recordEvent(appeal, 'rulingLate', 'clock', '', { facts: { dueAt: owed.toISOString() } })
    })
  }
}
