import { View } from '@tarojs/components'
import { appealLimits } from '@shared/appeals/appeal.limits'
import { AreaField, ErrorLine } from '@/components/field'
import { Outcome } from '@/components/outcome'
import { PhotoPicker } from '@/components/photo-picker'
import { outsideText } from '@/strings/outside'
import { useText } from '@/strings/text'

export interface Answer {
  done: boolean | null
  text: string
}
export const emptyAnswer: Answer = { done: null, text: '' }

interface Props {
  form: string
  draft: Answer
  faults: { done?: string; text?: string; photoIds?: string }
  busy: boolean
  onChange(part: Partial<Answer>): void
}

/** Done or not, in words, with up to three pictures. */
export function AnswerFields({ form, draft, faults, busy, onChange }: Props) {
  const { t } = useText()
  return (
    <View>
      <Outcome id='outside-done' done={draft.done} error={faults.done} onChange={done => onChange({ done })} />
      <AreaField
        id='outside-text'
        label={t(outsideText.text)}
        error={faults.text}
        placeholder={t(outsideText.textHint)}
        value={draft.text}
        max={appealLimits.partyWords}
        onChange={text => onChange({ text })}
        disabled={busy}
      />
      <View className='mt12'>
        <PhotoPicker form={form} most={appealLimits.partyPhotos} disabled={busy} />
      </View>
      {faults.photoIds && <ErrorLine text={faults.photoIds} />}
      <View className='cap mt8'>{t(outsideText.onlyStaff)}</View>
    </View>
  )
}
