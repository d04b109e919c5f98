import { View } from '@tarojs/components'
import { appealLimits } from '@shared/appeals/appeal.limits'
import type { AppealView } from '@shared/appeals/appeal.views'
import { AreaField } from '@/components/field'
import { PhotoPicker } from '@/components/photo-picker'
import type { Loaded } from '@/hooks/use-load'
import { sheets } from '@/strings/staff'
import { useText } from '@/strings/text'
import { StepSheet } from './step-sheet'
import { Templates } from './templates'
import { useWords } from './use-words'

/** News for the resident, with pictures; the first one stops the response clock. */
export function ReplySheet({ shown, onClose }: { shown: Loaded<AppealView>; onClose(): void }) {
  const { t } = useText()
  const { id, category, urge, status } = shown.data!
  const form = `reply:${id}`
  const reply = useWords(
    form,
    shown,
    (keyed, { version }, text, photoIds) => keyed.appeals.reply({ id, version, text, photoIds }),
    onClose,
  )
  const { text, wrong, change, busy } = reply
  return (
    <StepSheet title={t(sheets.replyTitle)} action={t(sheets.sendReply)} {...reply} onClose={onClose}>
      <AreaField
        id='reply-text'
        label={t(sheets.toResident)}
        hint={t(sheets.templateHint)}
        error={wrong.text}
        value={text}
        max={appealLimits.reply}
        onChange={change}
        disabled={busy}
      />
      <Templates
        category={category.key}
        state={urge?.answerBy ? 'urge' : status === 'external' ? 'external' : 'in_progress'}
        onChoose={change}
      />
      <View className='mt12'>
        <PhotoPicker form={form} most={appealLimits.photos} disabled={busy} />
      </View>
      <View className='cap mt8'>{t(sheets.photosNote)}</View>
    </StepSheet>
  )
}
