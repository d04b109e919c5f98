import { Image, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import type { PhotoView } from '@shared/files/file.views'
import { fileUrl } from '../api'
import { common } from '../strings/common'
import { useText } from '../strings/text'
import { Tap } from './tap'

/** The name is on what one taps. */
export const decorative = { nativeProps: { alt: '' } }

/** Pictures side by side; one opens large. */
export function Photos({ photos }: { photos: PhotoView[] }) {
  const { t } = useText()
  if (photos.length === 0) return null
  const large = photos.map(photo => fileUrl(photo.large))
  return (
    <View className='pho mt12'>
      {photos.map((photo, index) => (
        <Tap
          key={photo.id}
          className='ph-t'
          label={t(common.photo, { n: index + 1 })}
          onTap={() => void Taro.previewImage({ urls: large, current: large[index] })}
        >
          <Image className='ph-i' src={fileUrl(photo.small)} mode='aspectFill' {...decorative} />
        </Tap>
      ))}
    </View>
  )
}
