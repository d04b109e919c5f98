import { View } from '@tarojs/components'
import type { NoticeCard, NoticeFront } from '@shared/notices/notice.views'
import { Icon } from '@/components/icon'
import { NoticeTags } from '@/components/notice-cell'
import { Tap } from '@/components/tap'
import { open } from '@/navigate'
import { common } from '@/strings/common'
import { whenOf } from '@/strings/dates'
import { notices } from '@/strings/notices'
import { useText } from '@/strings/text'

const shown = 2
/** What is pinned at this door, or else what is newest; then the way to all of it. */
export function FrontCells({ front: { pinned, latest } }: { front: NoticeFront }) {
  const { t } = useText()
  const cards = [...pinned, ...latest].slice(0, Math.max(1, Math.min(shown, pinned.length)))
  return (
    <>
      {cards.map(card => (
        <FrontCell key={card.id} notice={card} />
      ))}
      <Tap role='link' className='cell' onTap={() => open('notices')}>
        <Icon name='notice' className='jade' />
        <View className='gr'>{t(notices.all)}</View>
        <Icon name='chev' small className='chev' />
      </Tap>
    </>
  )
}

function FrontCell({ notice }: { notice: NoticeCard }) {
  const { t, w } = useText()
  const { id, title, area, by, publishedAt } = notice
  return (
    <Tap role='link' className='cell' onTap={() => open('notices/detail', { id })}>
      <NoticeTags notice={notice} bare />
      <View className='gr'>
        <View className='b el'>{title}</View>
        <View className='cap'>{[w(area), w(by), whenOf(publishedAt)].join(t(common.separator))}</View>
      </View>
      <Icon name='chev' small className='chev' />
    </Tap>
  )
}
