import { In, IsNull, MoreThan, MoreThanOrEqual } from 'typeorm'
import { appealLimits, type AppealKind } from '@shared/appeals/appeal.limits'
import { later } from '@server/kit/clock'
import { lockOne, table } from '@server/kit/database'
import { on } from '@server/kit/deliveries'
import { findArea } from '@server/organisation'
import { Appeal } from './appeal.entity'
import type { AppealEvent, EventFacts } from './appeal-event.entity'
import { recordEvent, type AppealNews } from './take-step'

const day = 86_400_000
/** A question or an idea does not come back as a fault does. */
const returning: readonly AppealKind[] = ['complaint', 'help', 'report']
/** Told no further than that it is something else: two of them are not the same. */
const unsorted = 'other.'

type Place = Pick<Appeal, 'communityId' | 'areaId' | 'category' | 'kind' | 'visibility' | 'residentId'>
/**
 * What was fixed within the last sixty days, of the same category in the same building: by it a new matter is that one come back. A private
 * one is only its own filer's. null where there is none, or where the place is wider than a building.
 */
export async function findEarlier({ residentId, kind, ...place }: Place): Promise<Appeal | null> {
  const { communityId, areaId, category, visibility } = place
  if (!returning.includes(kind) || category.startsWith(unsorted) || (visibility === 'private' && residentId === '')) return null
  if ((await findArea(areaId))?.kind !== 'building') return null
  return table(Appeal).findOne({
    where: {
      ...{
        communityId,
        areaId,
        category,
        visibility,
        resultCode: 'fixed',
        status: In(['resolved', 'closed']),
        masterId: IsNull(),
      },
      ...{ resolvedAt: MoreThanOrEqual(later(-appealLimits.recurrenceDays * day)) },
      ...(visibility === 'private' && { residentId }),
    },
    order: { resolvedAt: 'DESC', id: 'DESC' },
  })
}

/** The columns of one that is `earlier` come back, or of one that stands by itself. */
export const linkedTo = (earlier: Appeal | null, by: Appeal['earlierBy']) =>
  earlier
    ? { earlierId: earlier.id, earlierBy: by, timesHere: earlier.timesHere + 1 }
    : { earlierId: null, earlierBy: null, timesHere: 1 }

/** What an event of a matter says of the one before. */
export const factsOf = (earlier: Appeal | null, timesHere: number): EventFacts =>
  earlier ? { otherId: earlier.id, number: earlier.number, count: timesHere } : {}

/** Inside the transaction that links or parts them: the earlier one tells it in its history, and its figures follow that. */
export async function tellEarlier(
  one: Pick<Appeal, 'id' | 'number'>,
  earlierId: string,
  step: 'recurred' | 'notRecurred',
  by: AppealEvent['takenBy'],
  actorId: string,
): Promise<void> {
  // As it stands now, whatever this transaction has read of it: its event tells a state.
  const earlier = (await lockOne(Appeal, { id: earlierId }))!
  await recordEvent(earlier, step, by, actorId, { facts: { otherId: one.id, number: one.number } })
}

/** What came back again after `id` is one time fewer, or more, than it was; and so on. */
export async function renumberAfter({ id, timesHere }: Pick<Appeal, 'id' | 'timesHere'>): Promise<void> {
  for (const one of await table(Appeal).findBy({ earlierId: id, timesHere: MoreThan(1) })) {
    if (one.timesHere === timesHere + 1) continue
    await table(Appeal).update({ id: one.id }, { timesHere: timesHere + 1 })
    await renumberAfter({ id: one.id, timesHere: timesHere + 1 })
  }
}

/** What its filer took back, or was not taken on, has not come back; taken on after all, it has. */
const telling = (step: 'recurred' | 'notRecurred') => async (news: AppealNews) => {
  const one = await table(Appeal).findOneByOrFail({ id: news.appealId })
  if (one.timesHere > 1 && one.earlierId) await tellEarlier(one, one.earlierId, step, 'clock', '')
}
on('appeal.withdraw', 'appeals.withdraw.recurrence', telling('notRecurred'))
on('appeal.confirmDecline', 'appeals.decline.recurrence', telling('notRecurred'))
on('appeal.ruleReview', 'appeals.takenUp.recurrence', telling('recurred'))
