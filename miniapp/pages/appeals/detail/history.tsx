import { View } from '@tarojs/components'
import type { AppealView } from '@shared/appeals/appeal.views'
import { Photos } from '@/components/photos'
import { eventMarks } from '@/components/status-mark'
import { Timeline, type TimelineEntry } from '@/components/timeline'
import { correction } from '@/strings/casework'
import { dateTimeOf, momentOf } from '@/strings/dates'
import { detail } from '@/strings/detail'
import { rulingText } from '@/strings/rulings'
import { useText, type Speaking, type Text } from '@/strings/text'

/** What is to be expected next, and by when; nothing where it has ended. */
function expected({ status, as, clock, question, ratingUntil, ruleBy, onList }: AppealView, { t }: Speaking): TimelineEntry[] {
  const mine = as === 'holder'
  const entry = (title: Text, due: string | undefined | null): TimelineEntry[] => [
    {
      key: 'next',
      icon: 'm-next',
      look: 'next',
      title: t(title),
      when: due ? t(detail.by, { due: dateTimeOf(due) }) : '',
    },
  ]
  if (status === 'submitted') return entry(detail.nextAccept, ruleBy ?? clock?.dueAt)
  if (status === 'need_info') return entry(mine ? detail.nextAnswer : detail.nextReplyPublic, question?.answerBy)
  if (status === 'resolved') return entry(mine ? detail.nextRate : detail.nextRatePublic, ratingUntil)
  if (onList) return entry(rulingText.nextReview, onList.reviewAt)
  if (status === 'closed' || status === 'declined' || status === 'withdrawn') return []
  // A date that has passed is said by the mark on top; here it would read as a promise.
  return entry(
    mine ? (status === 'in_progress' || status === 'scheduled' ? detail.nextDone : detail.nextReply) : detail.nextReplyPublic,
    clock && clock.overdueBy === 0 ? clock.dueAt : null,
  )
}

/** Every step, newest first, and what comes next. `shown`: the event that has a card of its own. */
export function History({ appeal, shown }: { appeal: AppealView; shown: string | undefined }) {
  const speaking = useText()
  const { t, w } = speaking
  const entries = appeal.events.map(({ id, step, at, sentence, text, photos, corrected }, index): TimelineEntry => {
    const itself = id === shown || step === 'submit' || step === 'ask'
    return {
      key: id,
      icon: eventMarks[step] ?? 'm-done',
      look: step === 'overdue' ? 'over' : index === 0 ? 'now' : 'ok',
      title: corrected ? `${w(sentence)} · ${t(correction.later)}` : w(sentence),
      when: momentOf(at),
      note: itself ? null : text,
      more: itself || photos.length === 0 ? undefined : <Photos photos={photos} />,
    }
  })
  return (
    <View>
      <View className='sec'>{t(detail.timeline)}</View>
      <Timeline entries={[...expected(appeal, speaking), ...entries]} />
    </View>
  )
}
