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
  dropFromModeration,
  isPublic,
  moderationsOf,
  submitForModeration,
  viewCheck,
  whenModerated,
  type Content,
} from '@server/moderation'
import { Appeal } from './appeal.entity'
import { AppealHolder } from './appeal-holder.entity'
import { namesBehind } from './appeal-names'
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
/** What of her words and photos everybody may see now: released ones only. The checks are told to holders and staff, to others as far as they see something. */
export async function publishedOf(appeal: Appeal, actor: Actor, inside: boolean): Promise<Published> {
  if (!mayBePublic(appeal)) return { text: null, photos: [], checks: { words: null, photos: null } }
  const rows = await moderationsOf(appeal.id)
  const [ofWords, ofPhotos] = [rows.get('appealWords'), rows.get('appealPhotos')]
  const check = async (row: typeof ofWords) => (row && (inside || isPublic(row)) ? viewCheck(row, actor) : null)
  return {
    text: ofWords && isPublic(ofWords) ? appeal.text : null,
    photos: ofPhotos && isPublic(ofPhotos) ? ((await photosOf('appeal', [appeal.id])).get(appeal.id) ?? []) : [],
    checks: { words: await check(ofWords), photos: await check(ofPhotos) },
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
