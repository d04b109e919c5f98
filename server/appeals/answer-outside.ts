import { appealReasons } from '@shared/appeals/appeal.reasons'
import { categoryView } from '@shared/appeals/categories'
import type { AnswerOutside } from '@shared/appeals/outside.inputs'
import type { AnsweredOutside, OutsideView } from '@shared/appeals/outside.views'
import { Refusal } from '@shared/kit/refusal'
import { roleNames } from '@shared/people/people.views'
import type { Actor } from '@server/kit/actor'
import { lockOne, table, transaction } from '@server/kit/database'
import { receptionDesk } from '@server/organisation'
import { Appeal } from './appeal.entity'
import { namesBehind, type Names } from './appeal-names'
import { askBehind } from './outside-ask'
import { takeStepByParty } from './take-step'

/** What the link shows: what is asked and where, and who asks by unit and post. Refuses as `askBehind` does. */
export async function lookOutside(key: string): Promise<OutsideView> {
  const { appealId, name, text, role, dueAt, withWords } = await askBehind(key)
  const appeal = await table(Appeal).findOneByOrFail({ id: appealId })
  const names = await namesBehind([appeal])
  const unit = await unitOf(appeal, names)
  return {
    ...{ name, text, category: categoryView(appeal.category), area: names.area(appeal.areaId) },
    ...{ unit: unit.name, phone: unit.phone, role: roleNames[role], dueAt: dueAt.toISOString() },
    words: withWords ? appeal.text : null,
    answers: (withWords && appeal.answers) || [],
  }
}

const unitOf = async (appeal: Appeal, names?: Names) =>
  (names ?? (await namesBehind([appeal]))).unit(appeal.unitId) ?? receptionDesk(appeal.communityId)

/**
 * The party's one answer: it reaches staff, and the matter is with the unit in charge again. Refuses as `askBehind` does, and
 * `appeal.photoMissing`.
 */
export const answerOutside = (actor: Actor, { key, done, text, photoIds }: AnswerOutside): Promise<AnsweredOutside> =>
  transaction(async () => {
    const { appealId: id } = await askBehind(key)
    const appeal = (await lockOne(Appeal, { id }))!
    // Whoever came first, or took it back, is seen under the lock alone.
    const { name, party } = await askBehind(key)
    const facts = { party: name, partyKind: party, done }
    if (!(await takeStepByParty(appeal, 'partyReply', actor.id, { text, textFor: 'staff', facts, photoIds })))
      throw new Refusal(appealReasons.linkUsed)
    return { unit: (await unitOf(appeal)).name }
  })
