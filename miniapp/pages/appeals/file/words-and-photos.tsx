import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import { appealLimits } from '@shared/appeals/appeal.limits'
import { Field, TextArea } from '@/components/field'
import { PhotoPicker } from '@/components/photo-picker'
import { common } from '@/strings/common'
import { filing } from '@/strings/filing'
import { useText } from '@/strings/text'
import { lengthOf, type Faults } from './faults'

/** More than is allowed may be typed and is told so; nothing is cut off unseen. */
const room = 4 * appealLimits.text

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
      <Field
        id='text'
        label={t(filing.what)}
        hint={t(common.count, { count: lengthOf(text), max: appealLimits.text })}
        error={faults.text}
      >
        <TextArea
          label={t(filing.what)}
          placeholder={t(filing.whatHint)}
          max={room}
          value={text}
          onChange={onText}
          disabled={busy}
        />
      </Field>
      {below}
      <Field id='photoIds' label={t(filing.photos)} hint={t(filing.photosHint)} error={faults.photoIds}>
        {before}
        <PhotoPicker form={form} most={appealLimits.photos - held} disabled={busy} />
      </Field>
    </View>
  )
}
