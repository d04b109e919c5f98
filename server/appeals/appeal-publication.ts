import { In } from 'typeorm'
import { categoryView } from '@shared/appeals/categories'
import type { AppealView } from '@shared/appeals/appeal.views'
import type { PhotoView } from '@shared/files/file.views'
import { words } from '@shared/kit/words'
import type { SubjectType } from '@shared/moderation/moderation.views'
import { photosOf } from '@server/files'
import type { Actor } from '@server/kit/actor'
import { table } from '@server/kit/database'
import {
  askingModerations,
  checkAs,
  dropFromModeration,
  isPublic,
  submitForModeration,
  whenModerated,
  type Content,
  type Moderation,
} from '@server/moderation'
import { Appeal } from './appeal.entity'
import { AppealHolder } from './appeal-holder.entity'
import { namesBehind } from './appeal-names'
import { asStaff, type Standing } from './appeal.policy'
import { heldBy } from './held-by'

/** Whether others may see words and photos at all, once released: she agreed, and the matter is public and not withdrawn. */
const mayBePublic = ({ visibility, wordsPublic, status }: Appeal) =>
  visibility === 'public' && wordsPublic && status !== 'withdrawn'

/** Inside a verb's transaction, after words or photos changed: offers them for release, or takes them out where they are private now. */
export async function offerToPublic(appeal: Appeal): Promise<void> {
  const { communityId, id: subjectId } = appeal
  const hasPhotos = (await photosOf('appeal', [subjectId])).has(subjectId)
  for (const type of ['appealWords', 'appealPhotos'] as const) {
    const offered = mayBePublic(appeal) && (type === 'appealWords' || hasPhotos)
    await (offered ? submitForModeration : dropFromModeration)({ type, communityId, subjectId })
  }
}

interface Published {
  text: string | null
  photos: PhotoView[]
  checks: AppealView['checks']
}
/** How it stands with them, to be asked for together with others. */
export const askingChecks = (appeals: Appeal[]) => askingModerations(appeals.filter(mayBePublic).map(({ id }) => id))

/**
 * What of her words and photos everybody may see now: released ones only. The checks are told to holders and staff, to others as far as
 * they see something. `rows` are the checks of this matter among others, `photos` what hangs on it.
 */
export function publishedOf(
  appeal: Appeal,
  actor: Actor,
  standing: Standing,
  rows: Moderation[],
  photos: PhotoView[],
): Published {
  if (!mayBePublic(appeal)) return { text: null, photos: [], checks: { words: null, photos: null } }
  const of = (type: SubjectType) => rows.find(row => row.subjectId === appeal.id && row.subjectType === type)
  const [ofWords, ofPhotos] = [of('appealWords'), of('appealPhotos')]
  const inside = asStaff(standing) || standing.has('holder')
  const check = (row: typeof ofWords) => (row && (inside || isPublic(row)) ? checkAs(row, actor, standing.has('holder')) : null)
  return {
    text: ofWords && isPublic(ofWords) ? appeal.text : null,
    photos: ofPhotos && isPublic(ofPhotos) ? photos : [],
    checks: { words: check(ofWords), photos: check(ofPhotos) },
  }
}

async function contents(ids: string[], part: (appeal: Appeal, photos: PhotoView[]) => Pick<Content, 'text' | 'photos'>) {
  const appeals = ids.length > 0 ? (await table(Appeal).findBy({ id: In(ids) })).filter(mayBePublic) : []
  const names = await namesBehind(appeals)
  const photos = await photosOf(
    'appeal',
    appeals.map(({ id }) => id),
  )
  return new Map(
    appeals.map(appeal => {
      const [category, area] = [categoryView(appeal.category).name, names.area(appeal.areaId).name]
      const about = words(`${category.zh} · ${area.zh}`, `${category.en} · ${area.en}`)
      const content = { about, number: appeal.number, appealId: appeal.id, ...part(appeal, photos.get(appeal.id) ?? []) }
      return [appeal.id, content] as const
    }),
  )
}
const authors = async (appealId: string) => (await table(AppealHolder).findBy({ appealId })).map(({ personId }) => personId)
const parts: Record<SubjectType, Parameters<typeof contents>[1]> = {
  appealWords: ({ text }) => ({ text, photos: [] }),
  appealPhotos: (_, photos) => ({ text: null, photos }),
}
for (const type of Object.keys(parts) as SubjectType[])
  whenModerated(type, { read: ids => contents(ids, parts[type]), authors, told: heldBy })
