import { appealReasons } from '@shared/appeals/appeal.reasons'
import type { FileAppeal } from '@shared/appeals/appeal.inputs'
import type { RelativeGiven } from '@shared/appeals/relative.inputs'
import type { Actor } from '@server/kit/actor'
import { now } from '@server/kit/clock'
import { table, transaction } from '@server/kit/database'
import { findArea } from '@server/organisation'
import { answersTo } from './answers'
import { Appeal } from './appeal.entity'
import { AppealCaller } from './appeal-caller.entity'
import { refusalAt, safeCategory } from './appeal-rules'
import { claimDigest, newClaimCode } from './claim-code'
import { enterAppeal } from './enter-appeal'
import { withinLimits } from './filing-limits'
import { newAppeal } from './new-appeal'

/**
 * Anybody files, from a place down to a building. Gives the matter and its claim code, told this once. A draft that was filed before, its
 * answer lost, is the same matter, with a new code in place of the one that nobody heard. Refuses `appeal.emergency` (then nothing is
 * kept), `appeal.openLimit`, `appeal.dayLimit`, an unknown category or place, answers that do not fit, and photos or a recording that are not hers.
 */
export const fileAppeal = (actor: Actor, input: FileAppeal) =>
  transaction(async () => {
    const { areaId, draftKey, photoIds, voiceId, emergency, category: key, answers: given, relative, ...said } = input
    const before = await filedBefore(actor, draftKey)
    if (before) return before
    const category = safeCategory(key, emergency)
    const answers = answersTo(category, given)
    await withinLimits(actor.id)
    const area = await findArea(areaId)
    if (!area) throw refusalAt('areaId', appealReasons.placeNeeded)
    const { communityId } = area
    const filed = await newAppeal({ ...said, answers, communityId, areaId, category, draftKey, residentId: actor.id })
    const { appeal, claimCode, facts } = filed
    const entered = await enterAppeal(actor, appeal, { ...facts, ...(relative && { family: true }) }, { photoIds, voiceId })
    // Twice at the same moment: the unique key lets one in, the other finds it.
    if (!entered) return (await filedBefore(actor, draftKey))!
    if (relative) await nameRelative(entered, relative)
    return { appeal: entered, claimCode }
  })

async function nameRelative({ id: appealId, communityId }: Appeal, { relation, name, phone }: RelativeGiven) {
  const left = { relation, name, phone: phone?.trim() || null }
  await table(AppealCaller).insert({ ...left, appealId, communityId, staffId: '', channel: 'family', at: now() })
}

async function filedBefore(actor: Actor, draftKey: string | undefined) {
  const appeal = draftKey ? await table(Appeal).findOneBy({ residentId: actor.id, draftKey }) : null
  if (!appeal) return null
  const claimCode = newClaimCode()
  const { id, communityId, number } = appeal
  await table(Appeal).update({ id }, { claimDigest: claimDigest(communityId, number, claimCode) })
  return { appeal, claimCode }
}
