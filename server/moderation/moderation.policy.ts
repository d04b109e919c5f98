import { config } from '@config/server'
import { Refusal } from '@shared/kit/refusal'
import { moderationReasons } from '@shared/moderation/moderation.reasons'
import { isVisible, moderationSteps, nextModeration, type ModerationStep } from '@shared/moderation/moderation.workflow'
import type { RoleName } from '@shared/people/people.views'
import { holdsFor, worksIn, type Actor } from '@server/kit/actor'
import type { Moderation } from './moderation.entity'
import { subjectOf } from './subjects'

const moderatorRoles: RoleName[] = ['moderator', 'dispatcher', 'supervisor']

/** As what somebody stands to one thing that is checked. */
export interface Standing {
  moderator: boolean
  colleague: boolean
  author: boolean
}
export const moderatesIn = (actor: Actor, communityId: string) =>
  actor.kind === 'staff' && holdsFor(actor, communityId, ...moderatorRoles)

/** What her roles make of her; whether it is hers is known. */
export const standingAs = (actor: Actor, { communityId }: Moderation, author: boolean): Standing => ({
  moderator: moderatesIn(actor, communityId),
  colleague: actor.kind === 'staff' && worksIn(actor, communityId),
  author,
})
export async function standingOf(actor: Actor, row: Moderation): Promise<Standing> {
  const authors = actor.id === '' ? [] : await subjectOf(row.subjectType).authors(row.subjectId)
  return standingAs(actor, row, authors.includes(actor.id))
}

/** What everybody may read: released, and this installation shows residents' words at all. */
export const isPublic = ({ status }: Pick<Moderation, 'status'>) => config.publicUgc && isVisible(status)

/** Refuses `moderation.missing` to whoever may not know of it. */
export function mayKnow(standing: Standing, row: Moderation | null): asserts row is Moderation {
  if (!row || !(standing.moderator || standing.colleague || standing.author || isPublic(row)))
    throw new Refusal(moderationReasons.missing)
}
/** Refuses `moderation.forbidden` to whoever may only know of it, `moderation.ownMatter` where she decides on her own. */
export function mayTake(standing: Standing, step: ModerationStep | 'mask', row: Moderation | null): asserts row is Moderation {
  mayKnow(standing, row)
  const by = step === 'mask' ? 'moderator' : moderationSteps[step].by
  if (by === 'author' && !standing.author) throw new Refusal(moderationReasons.forbidden)
  if (by === 'moderator' && !standing.moderator) throw new Refusal(moderationReasons.forbidden)
  if (by !== 'author' && standing.author) throw new Refusal(moderationReasons.ownMatter)
}

/** Why this step is refused just now, or null. */
export function hindrance(actor: Actor, step: ModerationStep, row: Moderation) {
  if (step === 'contest' && row.contest !== null) return moderationReasons.contestedOnce
  if (nextModeration(row.status, step) === null)
    return moderationSteps[step].by === 'moderator' ? moderationReasons.decided : moderationReasons.wrongState
  // Whoever refused it does not judge what is said against that.
  if (row.status === 'contested' && moderationSteps[step].by === 'moderator' && row.decidedBy === actor.id)
    return moderationReasons.secondPerson
  return null
}

const ofModerators = ['release', 'refuse', 'uphold'] as const
const ofAuthors = ['contest', 'takeBack'] as const
const open = <Step extends ModerationStep>(actor: Actor, row: Moderation, steps: readonly Step[]) =>
  steps.filter(step => hindrance(actor, step, row) === null)

export const stepsOfModerator = (actor: Actor, standing: Standing, row: Moderation): (ModerationStep | 'mask')[] =>
  !standing.moderator || standing.author
    ? []
    : [
        ...open(actor, row, ofModerators),
        ...(row.subjectType === 'appealPhotos' && row.status !== 'takenBack' ? ['mask' as const] : []),
      ]
export const stepsOfReader = (actor: Actor, standing: Standing, row: Moderation): ('contest' | 'takeBack' | 'report')[] =>
  standing.author ? open(actor, row, ofAuthors) : isPublic(row) ? ['report'] : []
