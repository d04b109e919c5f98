import type { AppealView } from '@shared/appeals/appeal.views'
import {
  badTags,
  goodTags,
  type EvaluationView,
  type Evaluated,
  type Level,
  type Solved,
  type Tag,
} from '@shared/feedback/feedback.views'
import { feedbackLimits } from '@shared/feedback/feedback.limits'
import type { PhotoView } from '@shared/files/file.views'
import type { Words } from '@shared/kit/words'
import { useDraft } from '@/hooks/use-draft'
import { useMoved } from '@/hooks/use-appeal-step'
import type { Loaded } from '@/hooks/use-load'
import { useSubmit } from '@/hooks/use-submit'
import { forgetPhotos, sendWithPhotos } from '@/kept-photos'

export interface RatingDraft {
  solved: Solved | null
  goOn: boolean | null
  level: Level | null
  tags: Tag[]
  words: string
  /** Those at the server already; new ones are kept by the form. */
  photos: PhotoView[]
  /** Begun from an evaluation that is to be changed. */
  begun: boolean
}
/** Nothing is chosen beforehand. */
const empty: RatingDraft = { solved: null, goOn: null, level: null, tags: [], words: '', photos: [], begun: false }

/** Reasons that fit what was said so far. */
export function tagsFor({ solved, level }: RatingDraft): Partial<Record<Tag, Words>> {
  if (level !== null && level !== 3) return level > 3 ? goodTags : badTags
  if (level === null && solved !== null && solved !== 'partly') return solved === 'yes' ? goodTags : badTags
  return { ...goodTags, ...badTags }
}
/** Enough is said to send it. */
export const isRated = ({ solved, goOn }: RatingDraft) => solved !== null && (solved !== 'partly' || goOn !== null)

/** A rating being written, kept until it was taken. */
export function useRating(
  id: string,
  shown: Loaded<AppealView>,
  earlier: EvaluationView | null,
  then: (rated: Evaluated) => void,
) {
  const form = `rating:${id}`
  const { draft: kept, write, forget } = useDraft(form, empty)
  const from = earlier
    ? {
        ...{ solved: earlier.solved, goOn: earlier.goOn, level: earlier.level, tags: earlier.tags },
        ...{ words: earlier.words ?? '', photos: earlier.photos },
      }
    : {}
  const draft: RatingDraft = kept.begun ? kept : { ...empty, ...from }
  const submission = useSubmit(
    keyed => {
      const { solved, goOn, level, tags, words, photos } = draft
      return sendWithPhotos(form, added => {
        const photoIds = [...photos.map(photo => photo.id), ...added]
        return keyed.feedback.evaluateAppeal({
          ...{ id, version: shown.data!.version, solved: solved! },
          ...(solved === 'partly' && goOn !== null && { goOn }),
          ...(level !== null && { level }),
          ...(tags.length > 0 && { tags }),
          ...(words.trim() !== '' && { words: words.trim() }),
          ...(photoIds.length > 0 && { photoIds }),
        })
      })
    },
    rated => {
      forget()
      forgetPhotos(form)
      shown.replace(rated.appeal)
      then(rated)
    },
  )
  useMoved(shown, submission.error)
  const change = (part: Partial<RatingDraft>) => {
    submission.clear()
    const next = { ...draft, ...part, begun: true }
    const fitting = Object.keys(tagsFor(next))
    write({ ...next, tags: next.tags.filter(tag => fitting.includes(tag)) })
  }
  const toggle = (tag: Tag) => {
    const others = draft.tags.filter(one => one !== tag)
    change({ tags: others.length < draft.tags.length ? others : [...others, tag].slice(0, feedbackLimits.tags) })
  }
  return { ...submission, form, draft, change, toggle }
}
export type Rating = ReturnType<typeof useRating>
