import { View } from '@tarojs/components'
import { appealLimits } from '@shared/appeals/appeal.limits'
import type { AppealView } from '@shared/appeals/appeal.views'
import { keepClaim } from '@/claims'
import { Button } from '@/components/button'
import { AreaField } from '@/components/field'
import { PhotoPicker } from '@/components/photo-picker'
import { Sheet } from '@/components/sheet'
import { Problem } from '@/components/states'
import { useMoved } from '@/hooks/use-appeal-step'
import { useDraft } from '@/hooks/use-draft'
import type { Loaded } from '@/hooks/use-load'
import { useSubmit } from '@/hooks/use-submit'
import { forgetPhotos, sendWithPhotos } from '@/kept-photos'
import { replace } from '@/navigate'
import { detail } from '@/strings/detail'
import { recurrenceText } from '@/strings/recurrence'
import { useText } from '@/strings/text'

/** It is back: the words are there already, so that a second tap sends them. */
export function BackSheet({ shown, onClose }: { shown: Loaded<AppealView>; onClose(): void }) {
  const { t } = useText()
  const { id, number, version } = shown.data!
  const form = `back:${id}`
  const { draft, write, forget } = useDraft(form, { text: t(recurrenceText.backText, { number }) })
  const sending = useSubmit(
    keyed => sendWithPhotos(form, photoIds => keyed.appeals.comeBack({ id, version, text: draft.text.trim(), photoIds })),
    filed => {
      keepClaim(filed)
      forget()
      forgetPhotos(form)
      replace('appeals/filed', { id: filed.appeal.id })
    },
  )
  useMoved(shown, sending.error)
  const fault = sending.fields.text
  return (
    <Sheet title={t(recurrenceText.backTitle)} note={t(recurrenceText.backNote)} onClose={onClose}>
      <AreaField
        id='back-words'
        label={t(recurrenceText.backTitle)}
        error={fault}
        placeholder={t(recurrenceText.backPlaceholder)}
        value={draft.text}
        max={appealLimits.text}
        onChange={text => (sending.clear(), write({ text }))}
        disabled={sending.busy}
      />
      <View className='mt12'>
        <PhotoPicker form={form} most={appealLimits.photos} disabled={sending.busy} />
      </View>
      {!fault && <Problem error={sending.error} />}
      <Button className='mt16' look='primary' wide busy={sending.busy} onTap={() => void sending.submit()}>
        {t(sending.busy ? detail.sending : recurrenceText.backSend)}
      </Button>
    </Sheet>
  )
}
