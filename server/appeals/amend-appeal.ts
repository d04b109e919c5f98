import type { AmendAppeal } from '@shared/appeals/appeal.inputs'
import { appealReasons } from '@shared/appeals/appeal.reasons'
import { isPrivate } from '@shared/appeals/categories'
import { Refusal } from '@shared/kit/refusal'
import { handOverOtherFiles, nobody } from '@server/files'
import type { Actor } from '@server/kit/actor'
import { transaction } from '@server/kit/database'
import { termsToday } from '@server/terms'
import { answersTo } from './answers'
import { attach } from './appeal-photos'
import { knownCategory } from './appeal-rules'
import { offerToPublic } from './appeal-publication'
import { findEarlier, linkedTo, tellEarlier } from './recurrence'
import { takeStep } from './take-step'

async function handleOf(communityId: string, category: string) {
  const { handle, rule } = await termsToday(communityId, category)
  return { handle, rule }
}

/**
 * Corrects what was filed, before anybody accepted it. Photos not sent along stay as they are. What others may see is checked anew, and so is
 * what it may be come back. Refuses `appeal.amendLate`, `terms.closed`, answers that do not fit.
 */
export const amendAppeal = (actor: Actor, id: string, { version, text, category: key, answers: given, photoIds }: AmendAppeal) =>
  transaction(async () => {
    const link: { was?: string | null; is?: string | null } = {}
    const amended = await takeStep(actor, id, 'amend', version, async appeal => {
      const category = knownCategory(key)
      if (category.emergency?.always) throw new Refusal(appealReasons.emergency)
      const { limits } = appeal
      // By when it is accepted and answered was promised; how long it then takes goes by what it is said to be now.
      const terms = key === appeal.category ? limits : { ...limits, ...(await handleOf(appeal.communityId, key)) }
      const kind = key === appeal.category || category.kinds.includes(appeal.kind) ? appeal.kind : category.kind
      if (photoIds) {
        await handOverOtherFiles({ subjectType: 'appeal', subjectId: id }, nobody, photoIds)
        await attach(photoIds, actor.id, 'appeal', id)
      }
      const answers = given || key !== appeal.category ? answersTo(category, given) : appeal.answers
      const visibility = isPrivate(category, kind) ? 'private' : 'public'
      const amended = { category: key, kind, visibility } as const
      // What somebody said herself stands.
      const byRule = appeal.earlierBy === 'rule' || appeal.earlierId === null
      const again = byRule ? linkedTo(await findEarlier({ ...appeal, ...amended }), 'rule') : null
      if (again) Object.assign(link, { was: appeal.earlierId, is: again.earlierId })
      return { write: { ...{ text, answers, priority: category.priority }, ...amended, ...again, terms } }
    })
    if (link.was !== link.is) {
      if (link.was) await tellEarlier(amended, link.was, 'notRecurred', 'clock', '')
      if (link.is) await tellEarlier(amended, link.is, 'recurred', 'clock', '')
    }
    await offerToPublic(amended)
    return amended
  })
