import { categoryView } from '@shared/appeals/categories'
import type { stepNames } from '@shared/appeals/appeal.workflow'
import { moderationSteps, type ModerationStep } from '@shared/moderation/moderation.workflow'
import { afterCommit, lockOne, table, transaction } from '@server/kit/database'
import { on } from '@server/kit/deliveries'
import { forgetAnswers } from '@server/kit/shared-answers'
import { Moderation, isPublic } from '@server/moderation'
import { findArea } from '@server/organisation'
import { keepTerms } from '@server/search'
import { Appeal } from './appeal.entity'

/** What of a public matter everybody may read, and so find it by. `place` is empty where it lies nowhere nearer than the community. */
interface Shown {
  number: string
  title: string | null
  category: string
  place: (string | null)[]
  /** Hers, released and not taken back. */
  words: string | null
}
export function findableBy({ number, title, category, place, words }: Shown): string[] {
  const { name, group } = categoryView(category)
  return [number, title, name.zh, name.en, group.zh, group.en, ...place, words].filter(text => text !== null)
}

/** Writes anew by what a matter is found on the board; what is not for everybody is found by nothing. */
export const keepFindable = (appealId: string) =>
  transaction(async () => {
    // Read under the lock: whatever is written later comes with a call of its own, which waits for this one.
    const appeal = await lockOne(Appeal, { id: appealId })
    if (!appeal) return
    const { id, communityId, filedAt: at, visibility, status, areaId } = appeal
    const area = await findArea(areaId)
    const place = area && area.kind !== 'community' ? [area.name, area.nameEn] : []
    const shown = visibility === 'public' && status !== 'withdrawn'
    const texts = shown ? findableBy({ ...appeal, place, words: await releasedWords(appeal) }) : []
    await keepTerms({ kind: 'appeal', communityId, at, id }, texts)
    afterCommit(() => forgetAnswers('appeals.board'))
  })

async function releasedWords({ communityId, id: subjectId, wordsPublic, text }: Appeal): Promise<string | null> {
  const row = wordsPublic && (await table(Moderation).findOneBy({ communityId, subjectType: 'appealWords', subjectId }))
  return row && isPublic(row) ? text : null
}

const changing = ['amend', 'setTitle', 'withdraw'] as const satisfies (typeof stepNames)[number][]
for (const step of ['submit', ...changing] as const)
  on(`appeal.${step}`, `search.${step}`, ({ appealId }) => keepFindable(appealId))
for (const step of ['submit', ...(Object.keys(moderationSteps) as ModerationStep[])] as const)
  on(`moderation.${step}`, `search.moderation.${step}`, async ({ moderationId }) => {
    const row = await table(Moderation).findOneBy({ id: moderationId })
    if (row?.subjectType === 'appealWords') await keepFindable(row.subjectId)
  })
