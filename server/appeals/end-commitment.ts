import type { AppealStep } from '@shared/appeals/appeal.workflow'
import type { CommitmentState } from '@shared/appeals/commitment.views'
import { now } from '@server/kit/clock'
import { table } from '@server/kit/database'
import type { Appeal } from './appeal.entity'
import { Commitment } from './commitment.entity'

export type EndedAs = Exclude<CommitmentState, 'open'>
type Promised = Pick<Appeal, 'commitmentId' | 'unitId'>

/** Inside a step of a locked matter: what is promised in it ends like that, with whoever has it then. */
export const endCommitment = ({ commitmentId, unitId }: Promised, state: EndedAs, said: string | null) =>
  table(Commitment).update({ id: commitmentId!, state: 'open' }, { state, said, endedAt: now(), ...(unitId && { unitId }) })

/**
 * Inside a step that ends a matter before its promise was settled. Whoever closes it for good takes the promise back for the same reason; of
 * what was withdrawn, or goes on with another, nobody waits for it.
 */
export const lapseCommitment = (appeal: Promised, step: AppealStep, reason: string | undefined) =>
  step === 'ruleClose' ? endCommitment(appeal, 'takenBack', reason ?? null) : endCommitment(appeal, 'lapsed', null)
