import { Image, View } from '@tarojs/components'
import type { PhotoView } from '@shared/files/file.views'
import { fileUrl } from '@/api'
import { Icon } from '@/components/icon'
import { decorative } from '@/components/photos'
import { Tap } from '@/components/tap'
import { common } from '@/strings/common'
import { useText } from '@/strings/text'

/** Photos that lie with the matter already; one taken out here goes when the correction is saved. */
export function HeldPhotos({ photos, onRemove }: { photos: PhotoView[]; onRemove(id: string): void }) {
  const { t } = useText()
  if (photos.length === 0) return null
  return (
    <View className='pho mb8'>
      {photos.map(({ id, small }, index) => (
        <View key={id} className='ph-t'>
          <View className='ph-i' {...{ role: 'img', 'aria-label': t(common.photo, { n: index + 1 }) }}>
            <Image className='ph-i' src={fileUrl(small)} mode='aspectFill' {...decorative} />
          </View>
          <Tap className='ph-x' onTap={() => onRemove(id)} label={t(common.removePhoto, { n: index + 1 })}>
            <View className='ph-xd'>
              <Icon name='x' />
            </View>
          </Tap>
        </View>
      ))}
    </View>
  )
}
