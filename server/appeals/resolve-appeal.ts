import type { ResolveAppeal } from '@shared/appeals/appeal.inputs'
import { appealLimits } from '@shared/appeals/appeal.limits'
import { appealReasons } from '@shared/appeals/appeal.reasons'
import { findCategory } from '@shared/appeals/categories'
import type { Actor } from '@server/kit/actor'
import { later, now } from '@server/kit/clock'
import { transaction } from '@server/kit/database'
import { newId } from '@server/kit/ids'
import { refusalAt, refuseUnedited } from './appeal-rules'
import { refuseSameReply } from './same-reply'
import { takeStep } from './take-step'

const day = 86_400_000

/** Says that it is done, and asks for a rating within 14 days. Refuses `appeal.photoNeeded`, `appeal.templateUnedited`, `appeal.sameReply`. */
export const resolveAppeal = (
  actor: Actor,
  id: string,
  { version, code, text, ifAgain, photoIds, noPhotoReason }: ResolveAppeal,
) =>
  transaction(() =>
    takeStep(actor, id, 'resolve', version, async appeal => {
      refuseUnedited({ text, ifAgain })
      await refuseSameReply(appeal, text)
      const bare = !photoIds?.length && !noPhotoReason?.trim()
      if (bare && findCategory(appeal.category)?.photoToClose) throw refusalAt('photoIds', appealReasons.photoNeeded)
      return {
        write: {
          ...{
            resultCode: code,
            resultText: text,
            ifAgain: ifAgain ?? null,
            resolvedAt: now(),
            resultEventId: newId(),
            urgeBy: null,
          },
          ratingUntil: later(appealLimits.ratingDays * day),
        },
        ...{ text, photoIds, facts: { code, reason: noPhotoReason } },
      }
    }),
  )
