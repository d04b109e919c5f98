import { LessThan } from 'typeorm'
import { now } from '@server/kit/clock'
import { table, transaction } from '@server/kit/database'
import { OutsideAsk } from './outside-ask.entity'
import { takeStepByClock } from './take-step'

/** Goes on with matters of which a party outside did not answer by its date, each in a transaction of its own. */
export async function expireAsks(): Promise<void> {
  const late = () => ({ open: 'open' as const, dueAt: LessThan(now()) })
  for (const { id, appealId, name, party } of await table(OutsideAsk).find({ where: late(), take: 200 })) {
    const facts = { party: name, partyKind: party }
    await transaction(() =>
      takeStepByClock(
        appealId,
        'partyLate',
        // Asked under the matter's lock: what was taken back and asked anew meanwhile has a date of its own.
        async ({ status }) => status === 'external' && (await table(OutsideAsk).existsBy({ id, ...late() })),
        () => ({ facts }),
      ),
    )
  }
}
