import { In, IsNull, LessThan } from 'typeorm'
import type { CheckOff } from '@shared/appeals/ruling.inputs'
import type { Actor } from '@server/kit/actor'
import { now } from '@server/kit/clock'
import { changed, lockOne, table, transaction } from '@server/kit/database'
import { Appeal } from './appeal.entity'
import { runningStatuses } from './mark-overdue-appeals'
import { recordEvent, takeStep } from './take-step'

/** The supervisor saw to it and says what came of it, for all to read; the matter's own date stands. Refuses `appeal.noSupervision`. */
export const checkOff = (actor: Actor, id: string, { version, reason }: CheckOff) =>
  transaction(() =>
    takeStep(actor, id, 'checkOff', version, () => ({ write: { superviseBy: null, superviseTold: null }, facts: { reason } })),
  )

/** Tells once of each supervision that nobody checked off by its date; each in a transaction of its own. */
export async function remindOfSupervision(): Promise<void> {
  const late = () => ({ superviseBy: LessThan(now()), superviseTold: IsNull(), status: In(runningStatuses) })
  for (const { id } of await table(Appeal).find({ select: { id: true }, where: late(), take: 200 })) {
    await transaction(async () => {
      const appeal = await lockOne(Appeal, { id })
      if (!appeal || !(await changed(table(Appeal).update({ id, ...late() }, { superviseTold: now() })))) return
      await recordEvent(appeal, 'superviseLate', 'clock', '', { facts: { dueAt: appeal.superviseBy!.toISOString() } })
    })
  }
}
