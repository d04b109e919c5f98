import { useState } from 'react'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { moderationLimits } from '@shared/moderation/moderation.limits'
import { api } from '@/api'
import { Button } from '@/components/button'
import { Chips } from '@/components/choice'
import { DeskPage } from '@/components/desk'
import { LoadedView, Problem } from '@/components/states'
import { say } from '@/components/toast'
import { useLoad } from '@/hooks/use-load'
import { useSubmit } from '@/hooks/use-submit'
import { common } from '@/strings/common'
import { maskText } from '@/strings/moderation'
import { useText } from '@/strings/text'
import { BoxFields } from './box-fields'
import { inMiddle, type Box } from './boxes'
import { MaskCanvas } from './mask-canvas'

/** Boxes over faces and plates of one photo: dragged, or added and typed; the server paints them in for good. */
export default function MaskPage() {
  const { t } = useText()
  const { id = '' } = useRouter().params
  const [at, setAt] = useState(0)
  const [boxes, setBoxes] = useState<Box[]>([])
  const shown = useLoad(() => api.moderation.show({ id }), [id])
  const photo = shown.data?.photos[at]
  const step = useSubmit(
    keyed => keyed.moderation.mask({ id, version: shown.data!.version, photoId: photo!.id, masks: boxes }),
    masked => {
      shown.replace(masked)
      setBoxes([])
      say(t(maskText.done))
    },
  )
  const full = boxes.length >= moderationLimits.masks
  const add = (box: Box) => setBoxes(before => (before.length >= moderationLimits.masks ? before : [...before, box]))
  const change = (index: number, next: Box) => setBoxes(before => before.map((one, i) => (i === index ? next : one)))
  const choose = (index: string) => {
    setAt(Number(index))
    setBoxes([])
  }
  return (
    <DeskPage entry='staff/moderation' title={t(maskText.title)}>
      <LoadedView of={shown}>
        {({ photos }) => (
          <View>
            <View className='sub mt4 mb12'>{t(maskText.how)}</View>
            {photos.length > 1 && (
              <View className='mb12'>
                <Chips
                  label={t(maskText.which)}
                  options={photos.map((_, index) => ({ value: String(index), text: t(common.photo, { n: index + 1 }) }))}
                  chosen={String(at)}
                  onChoose={choose}
                />
              </View>
            )}
            {photo && <MaskCanvas key={photo.id} photo={photo} boxes={boxes} onDraw={add} onChange={change} />}
            {photo &&
              boxes.map((box, index) => (
                <BoxFields
                  key={index}
                  n={index + 1}
                  box={box}
                  photo={photo}
                  onChange={next => change(index, next)}
                  onRemove={() => setBoxes(before => before.filter((_, i) => i !== index))}
                />
              ))}
            {full && <View className='cap mt8'>{t(maskText.full, { max: moderationLimits.masks })}</View>}
            <View className='row g8 mt16 wrap'>
              <Button fill icon='plus' disabled={full || !photo} onTap={() => add(inMiddle(photo!))}>
                {t(maskText.add)}
              </Button>
              <Button fill look='primary' busy={step.busy} disabled={boxes.length === 0} onTap={() => void step.submit()}>
                {step.busy ? t(maskText.saving) : boxes.length > 0 ? t(maskText.save, { count: boxes.length }) : t(maskText.draw)}
              </Button>
            </View>
            <View className='cap mt8'>{t(maskText.forGood)}</View>
            <Problem error={step.error} />
          </View>
        )}
      </LoadedView>
    </DeskPage>
  )
}
