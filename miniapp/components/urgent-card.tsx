import { Text, View } from '@tarojs/components'
import type { NoticeCard } from '@shared/notices/notice.views'
import { open } from '../navigate'
import { common } from '../strings/common'
import { momentOf, momentWithin } from '../strings/dates'
import { notices } from '../strings/notices'
import { useText } from '../strings/text'
import { Icon } from './icon'
import { Tap } from './tap'

/** What cannot wait, above everything else. */
export function UrgentCard({ notice: { id, title, publishedAt, expiresAt, area, by } }: { notice: NoticeCard }) {
  const { t, w } = useText()
  const times = [momentOf(publishedAt), expiresAt && t(notices.validUntil, { time: momentWithin(expiresAt) })]
  return (
    <Tap role='link' className='card urgent' onTap={() => open('notices/detail', { id })}>
      <View className='row sp g8 wrap'>
        <Text className='tag verm-f'>{t(notices.urgent)}</Text>
        <Text className='cap'>{times.filter(Boolean).join(t(common.separator))}</Text>
      </View>
      <View className='row g8 mt8'>
        <View className='gr'>
          <View className='h2'>{title}</View>
          <View className='sub'>{[w(area), w(by)].join(t(common.separator))}</View>
        </View>
        <Icon name='chev' small className='chev' />
      </View>
    </Tap>
  )
}
