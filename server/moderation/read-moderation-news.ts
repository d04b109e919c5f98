import { moderationCauses } from '@shared/moderation/moderation.causes'
import type { SubjectType } from '@shared/moderation/moderation.views'
import type { ModerationStatus } from '@shared/moderation/moderation.workflow'
import { words, type Words } from '@shared/kit/words'
import { asking, marks, type Asked } from '@server/kit/ask-together'
import { lockOne } from '@server/kit/database'
import { holdersOfRole } from '@server/people'
import { Moderation } from './moderation.entity'
import { subjectOf } from './subjects'

/** One thing that happened to something that is checked, for those who tell of it. */
export interface ModerationTold {
  communityId: string
  type: SubjectType
  status: ModerationStatus
  appealId: string | null
  authors: string[]
  moderators: string[]
  slots: Record<'title' | 'reason', Words>
}

/** Inside a delivery's transaction: how it stands now; null if it is gone. */
export async function readModerationNews(id: string): Promise<ModerationTold | null> {
  const row = await lockOne(Moderation, { id })
  if (!row) return null
  const { communityId, subjectType, subjectId, status, cause, note } = row
  const subject = subjectOf(subjectType)
  const content = (await subject.read([subjectId])).get(subjectId)
  if (!content) return null
  const because = cause ? moderationCauses[cause] : words('', '')
  const roles = await Promise.all((['moderator', 'dispatcher'] as const).map(role => holdersOfRole(communityId, role)))
  return {
    ...{ communityId, type: subjectType, status, appealId: content.appealId },
    authors: await subject.told(subjectId),
    moderators: roles.flat(),
    slots: {
      title: content.about,
      reason: note ? words(`${because.zh}，${note}`, `${because.en}, ${note}`) : because,
    },
  }
}

/** How what hangs on these things stands, to be asked for together with others; null where there are none. */
export const askingModerations = (subjectIds: string[]): Asked<Moderation> | null =>
  subjectIds.length > 0 ? asking(Moderation, `x.subjectId IN (${marks(subjectIds)})`, subjectIds) : null
