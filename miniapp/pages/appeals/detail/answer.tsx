import { View } from '@tarojs/components'
import { appealLimits } from '@shared/appeals/appeal.limits'
import type { AppealView } from '@shared/appeals/appeal.views'
import { Avatar } from '@/components/avatar'
import { Button } from '@/components/button'
import { AreaField } from '@/components/field'
import { PhotoPicker } from '@/components/photo-picker'
import { Problem } from '@/components/states'
import { useAppealStep } from '@/hooks/use-appeal-step'
import { useDraft } from '@/hooks/use-draft'
import type { Loaded } from '@/hooks/use-load'
import { forgetPhotos, sendWithPhotos } from '@/kept-photos'
import { goBack } from '@/navigate'
import { momentOf } from '@/strings/dates'
import { detail } from '@/strings/detail'
import { useText } from '@/strings/text'

const empty = { text: '' }

/** The answer being written: it outlives the page, and a matter that moved on meanwhile. */
export function useAnswer(id: string, shown: Loaded<AppealView>) {
  const form = `answer:${id}`
  const { draft, write, forget } = useDraft(form, empty)
  const step = useAppealStep(
    shown,
    (keyed, { version }) =>
      sendWithPhotos(form, photoIds => keyed.appeals.answer({ id, version, text: draft.text.trim(), photoIds })),
    () => {
      forget()
      forgetPhotos(form)
    },
  )
  return { ...step, form, text: draft.text, write: (text: string) => (step.clear(), write({ text })) }
}
type Answer = ReturnType<typeof useAnswer>

/** What the unit asks, and the answer to it. */
export function QuestionCard({ appeal, answer }: { appeal: AppealView; answer: Answer }) {
  const { t, w } = useText()
  const { question, can } = appeal
  if (!question || !can.includes('answer')) return null
  const unit = w(appeal.unit ?? appeal.reception?.name)
  return (
    <View className='card sel'>
      <View className='row g12'>
        <Avatar name={unit} />
        <View className='gr'>
          <View className='b'>{t(detail.asks, { unit })}</View>
          <View className='cap'>{t(detail.asksNote, { when: momentOf(question.askedAt) })}</View>
        </View>
      </View>
      <View className='mt12 read'>{question.text}</View>
      <AreaField
        id='answer'
        label={t(detail.yourAnswer)}
        error={answer.fields.text}
        placeholder={t(detail.answerHint)}
        value={answer.text}
        max={appealLimits.text}
        onChange={answer.write}
        disabled={answer.busy}
      />
      <View className='mt12'>
        <PhotoPicker form={answer.form} most={appealLimits.photos} disabled={answer.busy} />
      </View>
      {!answer.fields.text && <Problem error={answer.error} />}
    </View>
  )
}

export function AnswerBar({ answer }: { answer: Answer }) {
  const { t } = useText()
  return (
    <View className='act'>
      <Button onTap={goBack}>{t(detail.notNow)}</Button>
      <Button look='primary' fill busy={answer.busy} onTap={() => void answer.submit()}>
        {t(answer.busy ? detail.sending : detail.sendAnswer)}
      </Button>
    </View>
  )
}
