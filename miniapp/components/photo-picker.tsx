import { useEffect, useState } from 'react'
import { Image, View } from '@tarojs/components'
import type { PhotoView } from '@shared/files/file.views'
import { fileUrl } from '../api'
import { addPhotos, keptPhotos, removePhoto, type KeptPhoto } from '../kept-photos'
import { photoAddress, type Picked } from '../platform/photo-store'
import { common } from '../strings/common'
import { photoText } from '../strings/photos'
import { useText, type Speaking } from '../strings/text'
import { ErrorLine } from './field'
import { Icon } from './icon'
import { decorative } from './photos'
import { Tap } from './tap'

interface Props {
  /** The form that keeps them. */
  form: string
  most: number
  disabled?: boolean
  /** Pictures that are at the server already; they count among `most`. */
  standing?: PhotoView[]
  onRemoveStanding?(id: string): void
}

/** What to say about a choice that did not go through whole. */
const complaint = (picked: Picked, most: number, { t }: Speaking) =>
  picked.full
    ? t(photoText.full)
    : picked.broken > 0
      ? t(photoText.broken)
      : picked.over > 0
        ? t(photoText.tooMany, { max: most })
        : null

/** Photos that are kept on the device until the form is sent: take or choose, look at, take out. */
export function PhotoPicker({ form, most, disabled, standing = [], onRemoveStanding }: Props) {
  const speaking = useText()
  const [problem, setProblem] = useState<string | null>(null)
  const [working, setWorking] = useState(false)
  const photos = keptPhotos(form).use()
  const { t } = speaking
  const room = most - standing.length - photos.length
  const add = async () => {
    setWorking(true)
    const picked = await addPhotos(form, room).finally(() => setWorking(false))
    setProblem(complaint(picked, most, speaking))
  }
  return (
    <View>
      <View className='pho'>
        {standing.map(({ id, small }, index) => (
          <Frame key={id} address={fileUrl(small)} n={index + 1} onRemove={disabled ? undefined : () => onRemoveStanding?.(id)} />
        ))}
        {photos.map((photo, index) => (
          <Kept
            key={photo.name}
            photo={photo}
            n={standing.length + index + 1}
            onRemove={disabled ? undefined : () => removePhoto(form, photo.name)}
          />
        ))}
        {room > 0 && (
          <Tap
            className='ph-t ph-add'
            onTap={() => void add()}
            label={working ? undefined : t(photoText.addLong)}
            disabled={disabled || working}
          >
            <Icon name='cam' />
            {t(working ? photoText.keeping : photoText.add)}
          </Tap>
        )}
      </View>
      {problem && <ErrorLine text={problem} />}
    </View>
  )
}

interface FrameProps {
  address: string | null
  n: number
  onRemove?: () => void
}
function Kept({ photo, ...of }: { photo: KeptPhoto } & Omit<FrameProps, 'address'>) {
  const [address, setAddress] = useState<string | null>(null)
  useEffect(() => {
    let wanted = true
    void photoAddress(photo.name).then(found => wanted && setAddress(found))
    return () => {
      wanted = false
    }
  }, [photo.name])
  return <Frame address={address} {...of} />
}

function Frame({ address, n, onRemove }: FrameProps) {
  const { t } = useText()
  return (
    <View className='ph-t'>
      <View className='ph-i' {...{ role: 'img', 'aria-label': t(common.photo, { n }) }}>
        {address && <Image className='ph-i' src={address} mode='aspectFill' {...decorative} />}
      </View>
      {onRemove && (
        <Tap className='ph-x' onTap={onRemove} label={t(common.removePhoto, { n })}>
          <View className='ph-xd'>
            <Icon name='x' />
          </View>
        </Tap>
      )}
    </View>
  )
}
