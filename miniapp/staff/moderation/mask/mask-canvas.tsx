import { useId, useRef, useState } from 'react'
import { Image, View } from '@tarojs/components'
import type { PhotoView } from '@shared/files/file.views'
import { fileUrl } from '@/api'
import { decorative } from '@/components/photos'
import { useDrag, type Point } from '@/platform/drag'
import { maskText } from '@/strings/moderation'
import { useText } from '@/strings/text'
import { spanned, type Box } from './boxes'

const percent = (part: number, whole: number) => `${(part / whole) * 100}%`

/** The photo, on which a finger or a pointer draws boxes. */
export function MaskCanvas({ photo, boxes, onDraw }: { photo: PhotoView; boxes: Box[]; onDraw(box: Box): void }) {
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
        {...{ role: 'img', 'aria-label': t(maskText.picture, { count: boxes.length }) }}
      >
        <Image className='mask-i' src={fileUrl(photo.large)} mode='scaleToFill' {...decorative} />
        {[...boxes, ...(drawn ? [drawn] : [])].map((box, index) => (
          <View
            key={index}
            className='mask-b'
            style={{
              left: percent(box.x, width),
              top: percent(box.y, height),
              width: percent(box.width, width),
              height: percent(box.height, height),
            }}
          >
            {index + 1}
          </View>
        ))}
      </View>
    </View>
  )
}
