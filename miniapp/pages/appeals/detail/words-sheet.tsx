import { View } from '@tarojs/components'
import type { AppealView } from '@shared/appeals/appeal.views'
import type { apiWithKey } from '@/api'
import { Button } from '@/components/button'
import { AreaField } from '@/components/field'
import { PhotoPicker } from '@/components/photo-picker'
import { Sheet } from '@/components/sheet'
import { Problem } from '@/components/states'
import { useAppealStep } from '@/hooks/use-appeal-step'
import { useDraft } from '@/hooks/use-draft'
import type { Loaded } from '@/hooks/use-load'
import { forgetPhotos, sendWithPhotos } from '@/kept-photos'
import { detail } from '@/strings/detail'
import { useText } from '@/strings/text'

interface Props {
  shown: Loaded<AppealView>
  /** Names the draft, with the matter. */
  name: 'append' | 'reopen' | 'review'
  title: string
  note: string
  placeholder: string
  action: string
  most: number
  /** How many photos may come along. */
  photos?: number
  send(api: ReturnType<typeof apiWithKey>, appeal: AppealView, text: string, photoIds: string[]): Promise<AppealView>
  onClose(): void
}
const empty = { text: '' }

/** A step that is told in words. What is typed stays until it was taken, even if the matter moved on meanwhile. */
export function WordsSheet({ shown, name, title, note, placeholder, action, most, photos = 0, send, onClose }: Props) {
  const { t } = useText()
  const form = `${name}:${shown.data?.id ?? ''}`
  const { draft, write, forget } = useDraft(form, empty)
  const step = useAppealStep(
    shown,
    (keyed, appeal) => sendWithPhotos(form, photoIds => send(keyed, appeal, draft.text.trim(), photoIds)),
    () => {
      forget()
      forgetPhotos(form)
      onClose()
    },
  )
  const fault = step.fields.text ?? step.fields.reason
  const moved = step.error?.status === 409
  return (
    <Sheet title={title} note={note} onClose={onClose}>
      <AreaField
        id={`${name}-words`}
        label={title}
        error={fault}
        placeholder={placeholder}
        value={draft.text}
        max={most}
        onChange={text => (step.clear(), write({ text }))}
        disabled={step.busy}
      />
      {photos > 0 && (
        <View className='mt12'>
          <PhotoPicker form={form} most={photos} disabled={step.busy} />
        </View>
      )}
      {!fault && <Problem error={step.error} />}
      {moved && (
        <Button className='mt12' look='second' wide onTap={onClose}>
          {t(detail.staleLook)}
        </Button>
      )}
      <Button className='mt16' look='primary' wide busy={step.busy} onTap={() => void step.submit()}>
        {step.busy ? t(detail.sending) : action}
      </Button>
    </Sheet>
  )
}
