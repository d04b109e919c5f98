import { config } from '@config/server'
import { appealReasons } from '@shared/appeals/appeal.reasons'
import type { FileForResident } from '@shared/appeals/file-for.inputs'
import type { Receipt } from '@shared/appeals/receipt.views'
import { filingRoles } from '@shared/appeals/caller'
import { categoryView } from '@shared/appeals/categories'
import { Refusal } from '@shared/kit/refusal'
import { worksAs, type Actor } from '@server/kit/actor'
import { now } from '@server/kit/clock'
import { table, transaction } from '@server/kit/database'
import { areasByIds, findArea, nameOf, receptionDesk } from '@server/organisation'
import { answersTo } from './answers'
import { assignByList } from './assign-by-list'
import { Appeal } from './appeal.entity'
import { AppealCaller } from './appeal-caller.entity'
import { namesBehind } from './appeal-names'
import { refusalAt, safeCategory } from './appeal-rules'
import { recordFiling } from './enter-appeal'
import { newAppeal } from './new-appeal'

/**
 * Writes down what somebody said on the phone, at the counter or on paper. Nobody holds the matter until its claim code, told this once,
 * is shown; her words are never public without her own consent. Refuses `appeal.forbidden` to those of another community, an emergency,
 * an unknown category or place, answers that do not fit.
 */
export const fileForResident = (
  actor: Actor,
  { areaId, category: key, channel, text, answers: given, name, phone }: FileForResident,
) =>
  transaction(async () => {
    const category = safeCategory(key)
    const answers = answersTo(category, given)
    const area = await findArea(areaId)
    if (!area) throw refusalAt('areaId', appealReasons.placeNeeded)
    const { communityId } = area
    if (!worksAs(actor, communityId, ...filingRoles)) throw new Refusal(appealReasons.forbidden)
    const { appeal, claimCode, facts } = await newAppeal({
      ...{ communityId, areaId, category, text, answers, residentId: '', anonymousToHandler: false, wordsPublic: false },
    })
    await table(Appeal).insert(appeal)
    const caller = { relation: null, name: name?.trim() || null, phone: phone?.trim() || null }
    await table(AppealCaller).insert({ ...caller, appealId: appeal.id, communityId, staffId: actor.id, channel, at: now() })
    await recordFiling(appeal, 'staff', actor.id, { ...facts, channel })
    const receipt = await receiptOf(appeal, claimCode, actor.id, channel)
    await assignByList(appeal)
    return receipt
  })

async function receiptOf(appeal: Appeal, claimCode: string, staffId: string, channel: Receipt['channel']): Promise<Receipt> {
  const { id, number, communityId, text, filedAt, dueAt, priority, limits } = appeal
  const names = await namesBehind([{ ...appeal, handlerId: staffId }], [], true)
  const { name, phone, hours } = await receptionDesk(communityId)
  return {
    ...{ id, number, claimCode, text, channel, by: names.person(staffId), desk: { name, phone, hours } },
    answers: appeal.answers ?? [],
    community: nameOf((await areasByIds([communityId])).get(communityId)!),
    category: categoryView(appeal.category),
    area: names.area(appeal.areaId),
    filedAt: filedAt.toISOString(),
    acceptBy: dueAt.toISOString(),
    days: limits.handle[priority],
    findUrl: `${config.publicUrl}/#/pages/appeals/find/index?community=${communityId}&number=${number}`,
  }
}
