import { calendar, calendarVersion } from '@config/calendar'
import { appealLimits } from '@shared/appeals/appeal.limits'
import { appealReasons } from '@shared/appeals/appeal.reasons'
import type { FileAppeal } from '@shared/appeals/appeal.inputs'
import { isPrivate } from '@shared/appeals/categories'
import { Refusal } from '@shared/kit/refusal'
import { dueAfter } from '@shared/kit/workdays'
import type { Actor } from '@server/kit/actor'
import { now } from '@server/kit/clock'
import { table, transaction } from '@server/kit/database'
import { newId } from '@server/kit/ids'
import { findArea } from '@server/organisation'
import { Appeal } from './appeal.entity'
import { AppealHolder } from './appeal-holder.entity'
import { attach } from './appeal-photos'
import { offerToPublic } from './appeal-publication'
import { knownCategory } from './appeal-rules'
import { claimDigest, newClaimCode } from './claim-code'
import { nextNumber } from './next-number'
import { recordEvent } from './take-step'

/**
 * Anybody files, from a place down to a building. Gives the matter and its claim code, told this once. Refuses `appeal.emergency`
 * (then nothing is kept), an unknown category or place, and photos that are not hers.
 */
export const fileAppeal = (actor: Actor, input: FileAppeal) =>
  transaction(async () => {
    const category = knownCategory(input.category)
    if (input.emergency || category.emergency?.always) throw new Refusal(appealReasons.emergency)
    const area = await findArea(input.areaId)
    if (!area) throw new Refusal(appealReasons.placeNeeded)
    const { communityId } = area
    const kind = input.kind ?? category.kind
    const number = await nextNumber(communityId)
    const claimCode = newClaimCode()
    const dueAt = dueAfter(calendar, now(), appealLimits.acceptDays)
    const appeal = table(Appeal).create({
      id: newId(),
      ...{
        communityId,
        number,
        claimDigest: claimDigest(communityId, number, claimCode),
        areaId: area.id,
        placeCode: input.placeCode ?? null,
      },
      ...{ residentId: actor.id, category: category.key, kind, priority: category.priority },
      visibility: isPrivate(category, kind) ? 'private' : 'public',
      ...{ anonymousToHandler: input.anonymousToHandler, wordsPublic: input.wordsPublic, text: input.text, title: null },
      ...{ status: 'submitted', statusBefore: null, unitId: null, handlerId: null, clockFor: 'accept', clockFrom: now(), dueAt },
      dueRule: { priority: category.priority, days: appealLimits.acceptDays, calendar: calendarVersion },
      ...{ firstDueAt: null, overdueAt: null, repliedAt: null, asks: 0, question: null, askedAt: null, answerBy: null },
      ...{ resultCode: null, resultText: null, ifAgain: null, resolvedAt: null, resultEventId: null, ratingUntil: null },
      ...{
        closeCode: null,
        reopenUntil: null,
        timesReopened: 0,
        declineReason: null,
        declineWhere: null,
        declineBy: null,
        declineAt: null,
      },
      ...{ filedAt: now(), version: 1 },
    })
    await table(Appeal).insert(appeal)
    await table(AppealHolder).insert({ appealId: appeal.id, personId: actor.id, since: now() })
    await attach(input.photoIds, actor.id, 'appeal', appeal.id)
    await offerToPublic(appeal)
    await recordEvent(appeal, 'submit', 'holder', actor.id, { facts: { dueAt: dueAt.toISOString() } })
    return { appeal, claimCode }
  })
