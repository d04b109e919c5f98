import { appealReasons } from '@shared/appeals/appeal.reasons'
import type { Commit, DropCommitment, KeepCommitment } from '@shared/appeals/commitment.inputs'
import { Refusal } from '@shared/kit/refusal'
import { atHour } from '@shared/kit/workdays'
import type { Actor } from '@server/kit/actor'
import { table, transaction } from '@server/kit/database'
import { newId } from '@server/kit/ids'
import { settingsOf } from '@server/organisation'
import { refusalAt, refuseUnedited } from './appeal-rules'
import { commitmentDays } from './commitment-days'
import { Commitment } from './commitment.entity'
import type { Appeal } from './appeal.entity'
import { endCommitment, type EndedAs } from './end-commitment'
import { takeStep, type Change } from './take-step'

/**
 * Promises the resident something by a day; the matter's own date stands. One at a time. Refuses `appeal.commitmentsOff` where the community
 * does not want it, `appeal.commitmentOpen` while another stands, `appeal.commitmentDay` and `appeal.templateUnedited`.
 */
export const commit = (actor: Actor, id: string, { version, day, text }: Commit) =>
  transaction(() =>
    takeStep(actor, id, 'commit', version, async appeal => {
      const { communityId, unitId } = appeal
      if (!(await settingsOf(communityId)).commits) throw new Refusal(appealReasons.commitmentsOff)
      refuseUnedited({ text })
      if (!commitmentDays(appeal).includes(day)) throw refusalAt('day', appealReasons.commitmentDay)
      const commitmentId = newId()
      const row = { id: commitmentId, communityId, appealId: id, unitId: unitId!, text, day, dueAt: atHour(day, 24) }
      await table(Commitment).insert({ ...row, state: 'open', said: null, endedAt: null })
      return { write: { commitmentId, urgeBy: null }, text, facts: { commitmentId, day } }
    }),
  )

/** It is done as promised, and what that was. Refuses `appeal.noCommitment` and `appeal.templateUnedited`. */
export const keepCommitment = (actor: Actor, id: string, { version, text }: KeepCommitment) =>
  transaction(() =>
    takeStep(actor, id, 'keepCommitment', version, appeal => {
      refuseUnedited({ text })
      return settled(appeal, 'kept', text)
    }),
  )

/** It cannot be kept, and why; counted as such. Refuses `appeal.noCommitment`. */
export const dropCommitment = (actor: Actor, id: string, { version, reason }: DropCommitment) =>
  transaction(() => takeStep(actor, id, 'dropCommitment', version, appeal => settled(appeal, 'takenBack', reason)))

async function settled(appeal: Appeal, state: EndedAs, text: string): Promise<Change> {
  const commitmentId = appeal.commitmentId!
  const { day } = await table(Commitment).findOneByOrFail({ id: commitmentId })
  await endCommitment(appeal, state, text)
  return { write: { commitmentId: null }, text, facts: { commitmentId, day } }
}
