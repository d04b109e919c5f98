import { MoreThan } from 'typeorm'
import { appealReasons } from '@shared/appeals/appeal.reasons'
import type { ComeBack } from '@shared/appeals/recurrence.inputs'
import { isActive } from '@shared/appeals/appeal.workflow'
import { Refusal } from '@shared/kit/refusal'
import type { Actor } from '@server/kit/actor'
import { table, transaction } from '@server/kit/database'
import { Appeal } from './appeal.entity'
import { safeCategory } from './appeal-rules'
import { enterAppeal } from './enter-appeal'
import { withinLimits } from './filing-limits'
import { openLater } from './recurrence.view'
import { newAppeal } from './new-appeal'
import { factsOf } from './recurrence'
import { takeStep } from './take-step'

/**
 * What was fixed is back, by its holder's word: filed anew at the same place and of the same kind, and linked to the one before, whose figures
 * it counts in. Gives the new matter and its claim code, told this once. Refuses `appeal.comeBackRedo` while the old one can still be opened
 * again, `appeal.comeBackLate` after sixty days, `appeal.backAlready` where that it is back is being handled, and what filing refuses.
 */
export const comeBack = (actor: Actor, id: string, { version, text, photoIds }: ComeBack) =>
  transaction(async () => {
    const made: { filed?: Awaited<ReturnType<typeof newAppeal>> } = {}
    await takeStep(actor, id, 'comeBack', version, async earlier => {
      const later = await table(Appeal).findBy({ earlierId: id, timesHere: MoreThan(1) })
      if (openLater(actor, later).some(({ status }) => isActive(status))) throw new Refusal(appealReasons.backAlready)
      await withinLimits(actor.id)
      const { communityId, areaId, placeCode, kind, answers, anonymousToHandler } = earlier
      const filed = await newAppeal({
        ...{
          communityId,
          areaId,
          text,
          kind,
          answers,
          anonymousToHandler,
          category: safeCategory(earlier.category),
          wordsPublic: false,
        },
        ...{ residentId: actor.id, ...(placeCode && { placeCode }) },
        ...{ earlier, earlierBy: 'holder' },
      })
      made.filed = filed
      return { facts: factsOf(filed.appeal, filed.appeal.timesHere) }
    })
    const { appeal, claimCode, facts } = made.filed!
    return { appeal: (await enterAppeal(actor, appeal, facts, { photoIds }))!, claimCode }
  })
