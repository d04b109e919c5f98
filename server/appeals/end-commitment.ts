import type { AppealStep } from '@shared/appeals/appeal.workflow'
import type { CommitmentState } from '@shared/appeals/commitment.views'
import { now } from '@server/kit/clock'
import { table } from '@server/kit/database'
import type { Appeal } from './appeal.entity'
import { Commitment } from './commitment.entity'
import type { Change } from './take-step'

type Ended = Exclude<CommitmentState, 'open'>
type Promised = Pick<Appeal, 'commitmentId' | 'unitId'>

/** It ends like that, with whoever has its matter then. */
export const closeCommitment = ({ commitmentId, unitId }: Promised, state: Ended, said: string | null) =>
  table(Commitment).update({ id: commitmentId!, state: 'open' }, { state, said, endedAt: now(), ...(unitId && { unitId }) })

/** Inside a step of a locked matter: what is promised in it ends like that, with whoever has it now. Gives what the step writes. */
export async function endCommitment(appeal: Appeal, state: Ended, said: string | null): Promise<Change> {
  const { day } = await table(Commitment).findOneByOrFail({ id: appeal.commitmentId! })
  await closeCommitment(appeal, state, said)
  return { write: { commitmentId: null }, text: said, facts: { commitmentId: appeal.commitmentId!, day } }
}

/**
 * Inside a step that ends a matter before its promise was settled. Whoever closes it for good takes the promise back for the same reason; of
 * what was withdrawn, or goes on with another, nobody waits for it.
 */
export const lapseCommitment = (appeal: Promised, step: AppealStep, { facts }: Pick<Change, 'facts'>) =>
  step === 'ruleClose' ? closeCommitment(appeal, 'takenBack', facts?.reason ?? null) : closeCommitment(appeal, 'lapsed', null)
