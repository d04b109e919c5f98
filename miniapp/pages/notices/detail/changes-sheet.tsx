import { Text, View } from '@tarojs/components'
import type { TextPart } from '@shared/notices/notice.views'
import { api } from '@/api'
import { Sheet } from '@/components/sheet'
import { LoadedView } from '@/components/states'
import { useLoad } from '@/hooks/use-load'
import { common } from '@/strings/common'
import { momentOf } from '@/strings/dates'
import { notices } from '@/strings/notices'
import { useText } from '@/strings/text'
import { Exchanged } from './exchanged'

/** Each correction with its reason, word by word: what went is struck through, what came is underlined, and both are said. */
export function ChangesSheet({ id, onClose }: { id: string; onClose(): void }) {
  const { t } = useText()
  const changes = useLoad(() => api.notices.changes({ id }), [id])
  return (
    <Sheet title={t(notices.changes)} onClose={onClose}>
      <LoadedView of={changes}>
        {found => (
          <View>
            {found.map(({ edition, reason, at, title, lines, body, photos, documents }) => (
              <View key={edition} className='mt16'>
                <View className='b'>{t(notices.edition, { n: edition }) + t(common.separator) + momentOf(at)}</View>
                <View className='sub'>{t(notices.changeReason, { reason })}</View>
                {[title, lines, body].map((parts, i) => (
                  <Difference key={i} parts={parts} />
                ))}
                <Exchanged photos={photos} documents={documents} />
              </View>
            ))}
          </View>
        )}
      </LoadedView>
    </Sheet>
  )
}

function Difference({ parts }: { parts: TextPart[] }) {
  const { t } = useText()
  if (parts.every(({ kind }) => kind === 'same')) return null
  return (
    <View className='well mt8 read'>
      {parts.map(({ text, kind }, i) =>
        kind === 'same' ? (
          <Text key={i}>{text}</Text>
        ) : (
          <Text key={i} className={kind === 'added' ? 'df-a' : 'df-r'}>
            <Text className='heard'>{`${t(kind === 'added' ? notices.added : notices.removed)} `}</Text>
            {text}
          </Text>
        ),
      )}
    </View>
  )
}
