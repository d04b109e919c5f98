import { useId } from 'react'
import { View } from '@tarojs/components'
import type { PhotoView } from '@shared/files/file.views'
import { useArrows } from '@/platform/arrows'
import { maskText } from '@/strings/moderation'
import { useText } from '@/strings/text'
import { nudged, type Box } from './boxes'

const percent = (part: number, whole: number) => `${(part / whole) * 100}%`
const placed = (box: Box, { width, height }: PhotoView) => ({
  ...{ left: percent(box.x, width), top: percent(box.y, height) },
  ...{ width: percent(box.width, width), height: percent(box.height, height) },
})

/** A box on the photo. With the focus on it the arrow keys move it, with Shift they make it larger or smaller. */
export function MaskBox({ n, box, photo, onChange }: { n: number; box: Box; photo: PhotoView; onChange(box: Box): void }) {
  const { t } = useText()
  const id = `mask-box-${useId().replace(/\W/g, '')}`
  useArrows(id, (x, y, shift) => onChange(nudged(box, x, y, shift, photo)))
  const spoken = { tabIndex: 0, role: 'application', 'aria-label': t(maskText.keys, { n }) }
  return (
    <View id={id} className='mask-b' style={placed(box, photo)} {...spoken}>
      {n}
    </View>
  )
}

/** The one that is being drawn. */
export const DrawnBox = ({ n, box, photo }: { n: number; box: Box; photo: PhotoView }) => (
  <View className='mask-b' style={placed(box, photo)}>
    {n}
  </View>
)
