import { appealReasons } from '@shared/appeals/appeal.reasons'
import { findCategory, type Category } from '@shared/appeals/categories'
import { unedited } from '@shared/appeals/reply-templates'
import { Refusal, says, type Reason } from '@shared/kit/refusal'
import { now } from '@server/kit/clock'
import { findUnit } from '@server/organisation'
import { handlesIn } from '@server/people'

/** A refusal that is shown beside one field of the form. */
export const refusalAt = (field: string, reason: Reason) =>
  new Refusal(reason, { fields: { [field]: says(reason.zh, reason.en) } })

/** The category, or a refusal `appeal.categoryNeeded`. */
export function knownCategory(key: string): Category {
  const category = findCategory(key)
  if (!category) throw refusalAt('category', appealReasons.categoryNeeded)
  return category
}

/** The same for filing: refuses `appeal.emergency` where one must ring first. */
export function safeCategory(key: string, emergency = false): Category {
  const category = knownCategory(key)
  if (emergency || category.emergency?.always) throw new Refusal(appealReasons.emergency)
  return category
}

/** Refuses `appeal.templateUnedited` while a part of a template in `*…*` still stands in one of the texts. */
export function refuseUnedited(texts: Record<string, string | undefined>): void {
  for (const [field, text] of Object.entries(texts))
    if (text && unedited(text).length > 0) throw refusalAt(field, appealReasons.templateUnedited)
}

/** Refuses `appeal.schedulePast` and, after the matter's own date, `appeal.scheduleLate`, beside that field. */
export function refuseDateBeyond(field: string, at: Date, dueAt: Date): void {
  if (at <= now()) throw refusalAt(field, appealReasons.schedulePast)
  if (at > dueAt) throw refusalAt(field, appealReasons.scheduleLate)
}

/** Refuses `appeal.unitNeeded` unless the unit is of that community and the person, if one is named, handles there. */
export async function requireUnit(communityId: string, unitId: string, handlerId: string | undefined): Promise<void> {
  const unit = await findUnit(unitId)
  if (unit?.communityId !== communityId || unit.dissolvedAt) throw refusalAt('unitId', appealReasons.unitNeeded)
  if (handlerId && !(await handlesIn(handlerId, unitId))) throw refusalAt('handlerId', appealReasons.unitNeeded)
}
