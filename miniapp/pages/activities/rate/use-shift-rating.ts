import { useEffect } from 'react'
import { feedbackLimits } from '@shared/feedback/feedback.limits'
import {
  badActivityTags,
  goodActivityTags,
  type ActivityTag,
  type Level,
  type ShiftRating,
} from '@shared/feedback/feedback.views'
import type { Words } from '@shared/kit/words'
import { say } from '@/components/toast'
import { useDraft } from '@/hooks/use-draft'
import type { Loaded } from '@/hooks/use-load'
import { useSubmit } from '@/hooks/use-submit'
import { rating as text } from '@/strings/detail'
import { useText } from '@/strings/text'

interface Draft {
  level: Level | null
  tags: ActivityTag[]
  words: string
  /** Something was written, or what she said before is to be changed. */
  begun: boolean
}
/** Nothing is chosen beforehand. */
const empty: Draft = { level: null, tags: [], words: '', begun: false }

/** Reasons that fit the level chosen so far. */
export function tagsFor({ level }: Pick<Draft, 'level'>): Partial<Record<ActivityTag, Words>> {
  if (level !== null && level !== 3) return level > 3 ? goodActivityTags : badActivityTags
  return { ...goodActivityTags, ...badActivityTags }
}

/** A rating being written, kept until it was taken; one that came between is looked for and what was typed stays. */
export function useShiftRating(shown: Loaded<ShiftRating>, { shiftId, mine }: ShiftRating) {
  const { t } = useText()
  const { draft, write, forget } = useDraft(`rating:${shiftId}`, empty)
  const submission = useSubmit(
    keyed => {
      const { level, tags, words } = draft
      return keyed.feedback.evaluateShift({
        ...{ id: shiftId, level: level! },
        ...(tags.length > 0 && { tags }),
        ...(words.trim() !== '' && { words: words.trim() }),
        ...(mine && { version: mine.version }),
      })
    },
    answer => {
      forget()
      shown.replace(answer)
      say(t(text.thanks))
    },
  )
  useEffect(() => {
    if (submission.error?.status === 409 && submission.error.code !== 'network.sameRequest') void shown.reload()
  }, [submission.error])
  const change = (part: Partial<Draft>) => {
    submission.clear()
    const next = { ...draft, ...part, begun: true }
    const fitting = Object.keys(tagsFor(next))
    write({ ...next, tags: next.tags.filter(tag => fitting.includes(tag)) })
  }
  const toggle = (tag: ActivityTag) => {
    const others = draft.tags.filter(one => one !== tag)
    change({ tags: others.length < draft.tags.length ? others : [...others, tag].slice(0, feedbackLimits.tags) })
  }
  const begin = () => mine && change({ level: mine.level, tags: mine.tags, words: mine.words ?? '' })
  return { ...submission, draft, change, toggle, begin, writing: draft.begun || mine === null }
}
export type WrittenRating = ReturnType<typeof useShiftRating>
