import { useState } from 'react'
import { View } from '@tarojs/components'
import { appealLimits } from '@shared/appeals/appeal.limits'
import type { AppealView } from '@shared/appeals/appeal.views'
import { Field, TextArea } from '@/components/field'
import { PhotoPicker } from '@/components/photo-picker'
import { useAppealStep } from '@/hooks/use-appeal-step'
import { useDraft } from '@/hooks/use-draft'
import type { Loaded } from '@/hooks/use-load'
import { forgetPhotos, sendWithPhotos } from '@/kept-photos'
import { sheets } from '@/strings/staff'
import { useText } from '@/strings/text'
import { StepSheet } from './step-sheet'
import { Templates, uneditedFault } from './templates'

const empty = { text: '' }

/** News for the resident, with pictures; the first one stops the response clock. */
export function ReplySheet({ shown, onClose }: { shown: Loaded<AppealView>; onClose(): void }) {
  const speaking = useText()
  const { t } = speaking
  const { id, category } = shown.data!
  const form = `reply:${id}`
  const { draft, write, forget } = useDraft(form, empty)
  const [fault, setFault] = useState<string>()
  const step = useAppealStep(
    shown,
    (keyed, { version }) =>
      sendWithPhotos(form, photoIds => keyed.appeals.reply({ id, version, text: draft.text.trim(), photoIds })),
    () => {
      forget()
      forgetPhotos(form)
      onClose()
    },
  )
  const change = (text: string) => {
    setFault(undefined)
    write({ text })
  }
  const send = () => {
    const part = uneditedFault(draft.text, speaking)
    setFault(part)
    if (!part) void step.submit()
  }
  return (
    <StepSheet title={t(sheets.replyTitle)} action={t(sheets.sendReply)} {...step} onSend={send} onClose={onClose}>
      <Field id='reply-text' label={t(sheets.toResident)} hint={t(sheets.templateHint)} error={fault ?? step.fields.text}>
        <TextArea
          label={t(sheets.toResident)}
          value={draft.text}
          max={appealLimits.reply}
          onChange={change}
          disabled={step.busy}
        />
      </Field>
      <Templates category={category.key} state='in_progress' onChoose={change} />
      <View className='mt12'>
        <PhotoPicker form={form} most={appealLimits.photos} disabled={step.busy} />
      </View>
      <View className='cap mt8'>{t(sheets.photosNote)}</View>
    </StepSheet>
  )
}
