import { useId, useRef, useState } from 'react'
import { Image, View } from '@tarojs/components'
import type { PhotoView } from '@shared/files/file.views'
import { fileUrl } from '@/api'
import { decorative } from '@/components/photos'
import { useDrag, type Point } from '@/platform/drag'
import { maskText } from '@/strings/moderation'
import { useText } from '@/strings/text'
import { spanned, type Box } from './boxes'
import { DrawnBox, MaskBox } from './mask-box'

const percent = (part: number, whole: number) => `${(part / whole) * 100}%`

interface Props {
  photo: PhotoView
  boxes: Box[]
  onDraw(box: Box): void
  onChange(index: number, box: Box): void
}

/** The photo, on which a finger or a pointer draws boxes and the keyboard moves them. */
export function MaskCanvas({ photo, boxes, onDraw, onChange }: Props) {
  const { t } = useText()
  const id = `mask-${useId().replace(/\W/g, '')}`
  const from = useRef<Point | null>(null)
  const [drawn, setDrawn] = useState<Box | null>(null)
  const drag = useDrag(id, {
    start: point => {
      from.current = point
      setDrawn(null)
    },
    move: point => from.current && setDrawn(spanned(from.current, point, photo)),
    end: point => {
      const box = from.current && spanned(from.current, point, photo)
      from.current = null
      setDrawn(null)
      if (box) onDraw(box)
    },
  })
  const { width, height } = photo
  return (
    // A tall photo stays on the screen.
    <View style={{ maxWidth: `${Math.round((70 * width) / height)}vh` }}>
      <View
        id={id}
        className='mask-p'
        style={{ paddingBottom: percent(height, width) }}
        {...drag}
        {...{ role: 'group', 'aria-label': t(maskText.picture, { count: boxes.length }) }}
      >
        <Image className='mask-i' src={fileUrl(photo.large)} mode='scaleToFill' {...decorative} />
        {boxes.map((box, index) => (
          <MaskBox key={index} n={index + 1} box={box} photo={photo} onChange={next => onChange(index, next)} />
        ))}
        {drawn && <DrawnBox n={boxes.length + 1} box={drawn} photo={photo} />}
      </View>
    </View>
  )
}
