import { View } from '@tarojs/components'
import type { NoticeChange } from '@shared/notices/notice.views'
import { Photos } from '@/components/photos'
import { notices } from '@/strings/notices'
import { useText } from '@/strings/text'
import { DocumentCell } from './document-cell'

/** Pictures and documents that a correction took out and put in. */
export function Exchanged({ photos, documents }: Pick<NoticeChange, 'photos' | 'documents'>) {
  const { t } = useText()
  const pictures = [
    { text: notices.photosRemoved, found: photos.removed },
    { text: notices.photosAdded, found: photos.added },
  ]
  const files = [
    ...documents.removed.map(document => ({ text: notices.documentRemoved, document })),
    ...documents.added.map(document => ({ text: notices.documentAdded, document })),
  ]
  return (
    <View>
      {pictures.map(
        ({ text, found }, i) =>
          found.length > 0 && (
            <View key={i} className='mt8'>
              <View>{t(text, { count: found.length })}</View>
              <Photos photos={found} />
            </View>
          ),
      )}
      {photos.hidden > 0 && <View className='mt8'>{t(notices.photosHidden, { count: photos.hidden })}</View>}
      {documents.hidden.map((name, i) => (
        <View key={i} className='mt8'>
          {t(notices.documentHidden, { name })}
        </View>
      ))}
      {files.length > 0 && (
        <View className='cells mt8'>
          {files.map(({ text, document }, i) => (
            <DocumentCell key={i} document={document} title={t(text, { name: document.name })} />
          ))}
        </View>
      )}
    </View>
  )
}
