import type { AppealKind } from '@shared/appeals/appeal.limits'
import type { AnswerView } from '@shared/appeals/questions'
import { isPrivate, type Category } from '@shared/appeals/categories'
import { responseBy } from '@shared/appeals/response-limit'
import { dueAfter } from '@shared/kit/workdays'
import { now } from '@server/kit/clock'
import { table } from '@server/kit/database'
import { newId } from '@server/kit/ids'
import { calendarOf, calendarVersionOf, learnDays } from '@server/organisation'
import { termsToday } from '@server/terms'
import { Appeal } from './appeal.entity'
import { claimDigest, newClaimCode } from './claim-code'
import { freshClock } from './ladder'
import { nextNumber } from './next-number'
import { factsOf, findEarlier, linkedTo } from './recurrence'

interface Filed extends Pick<Appeal, 'communityId' | 'areaId' | 'residentId' | 'text' | 'anonymousToHandler' | 'wordsPublic'> {
  category: Category
  kind?: AppealKind
  placeCode?: string
  draftKey?: string
  answers?: AnswerView[] | null
  /** What it is come back, where its filer says so; else it is looked for. */
  earlier?: Appeal
  earlierBy?: Appeal['earlierBy']
}

/** Inside a transaction: a matter as it begins, with its number and its claim code; not written yet. Refuses `terms.closed` at its category. */
export async function newAppeal(given: Filed) {
  const { category, kind = category.kind, placeCode, draftKey, answers, earlier: said, earlierBy, ...filed } = given
  const { communityId } = filed
  await learnDays(communityId)
  const calendar = calendarOf(communityId)
  const terms = await termsToday(communityId, category.key)
  const number = await nextNumber(communityId)
  const claimCode = newClaimCode()
  const dueAt = dueAfter(calendar, now(), terms.accept)
  const respondBy = responseBy(calendar, now(), terms.respond)
  const visibility = isPrivate(category, kind) ? 'private' : 'public'
  const earlier = said ?? (await findEarlier({ ...filed, category: category.key, kind, visibility }))
  const recurring = linkedTo(earlier, earlierBy ?? 'rule')
  const appeal = table(Appeal).create({
    ...filed,
    ...{ id: newId(), number, claimDigest: claimDigest(communityId, number, claimCode) },
    ...{ placeCode: placeCode ?? null, draftKey: draftKey ?? null, answers: answers ?? null },
    ...{ category: category.key, kind, priority: category.priority },
    ...{ visibility, title: null },
    ...{
      status: 'submitted',
      statusBefore: null,
      unitId: null,
      handlerId: null,
      ...freshClock(communityId, { clockFor: 'accept', clockFrom: now(), dueAt }),
    },
    ...{ givenAt: null, returnedBy: null, ruleBy: null, promisedFor: null, promisedBy: null, promiseRemindAt: null },
    ...{ commitmentId: null, extensionBy: null, extensionDays: null, extensionReason: null, extensionRuled: null },
    ...{ terms, respondBy },
    dueRule: { priority: category.priority, days: terms.accept, calendar: calendarVersionOf(communityId), rule: terms.rule },
    ...{ firstDueAt: null, urgedAt: null, repliedAt: null, asks: 0, question: null, askedAt: null, answerBy: null },
    ...{ resultCode: null, resultText: null, ifAgain: null, resolvedAt: null, resultEventId: null, ratingUntil: null },
    ...{ closeCode: null, reopenUntil: null, timesReopened: 0, reopenRuleBy: null },
    ...{ declineReason: null, declineWhere: null, declineBy: null, declineAt: null },
    ...{ listNeed: null, listedAt: null, reviewAt: null, reviewRemindedAt: null },
    ...{ declineConfirmedBy: null, reviewUntil: null, reviewRuleBy: null, reviewRuledAt: null, rulingLate: null },
    ...{ masterId: null, mergedAt: null, mergedFrom: null, unmergeUntil: null, merged: 0 },
    ...recurring,
    ...{ supporters: 0, neighboursSay: null, filedAt: now(), version: 1 },
  })
  const dates = { dueAt: dueAt.toISOString(), respondBy: respondBy.toISOString() }
  return { appeal, claimCode, facts: { ...dates, ...factsOf(earlier, recurring.timesHere) } }
}
