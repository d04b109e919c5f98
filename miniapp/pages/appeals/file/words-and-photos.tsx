import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import { appealLimits } from '@shared/appeals/appeal.limits'
import { AreaField, Field } from '@/components/field'
import { PhotoPicker } from '@/components/photo-picker'
import { filing } from '@/strings/filing'
import { useText } from '@/strings/text'
import type { Faults } from './faults'

interface Props {
  text: string
  onText(text: string): void
  /** The form that keeps the photos. */
  form: string
  faults: Faults
  busy: boolean
  /** How many photos lie with the matter already. */
  held?: number
  /** What the words lead to. */
  below?: ReactNode
  /** Those, to look at and take out. */
  before?: ReactNode
}

/** What happened, in words and pictures. */
export function WordsAndPhotos({ text, onText, form, faults, busy, held = 0, below, before }: Props) {
  const { t } = useText()
  return (
    <View>
      <AreaField
        id='text'
        label={t(filing.what)}
        error={faults.text}
        placeholder={t(filing.whatHint)}
        value={text}
        max={appealLimits.text}
        onChange={onText}
        disabled={busy}
      />
      {below}
      <Field id='photoIds' label={t(filing.photos)} hint={t(filing.photosHint)} error={faults.photoIds}>
        {before}
        <PhotoPicker form={form} most={appealLimits.photos - held} disabled={busy} />
      </Field>
    </View>
  )
}
