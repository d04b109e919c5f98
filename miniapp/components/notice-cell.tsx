import { Text, View } from '@tarojs/components'
import { noticeKinds } from '@shared/notices/notice.kinds'
import type { NoticeCard } from '@shared/notices/notice.views'
import type { PropsWithChildren } from 'react'
import { common } from '../strings/common'
import { daysFromToday, whenOf } from '../strings/dates'
import { notices } from '../strings/notices'
import { useText } from '../strings/text'
import { Icon } from './icon'
import { Tap } from './tap'

/** What kind it is, and how it stands: pinned, over, taken down. */
export function NoticeTags({ notice: { kind, pinnedUntil, expired, status }, bare }: { notice: NoticeCard; bare?: boolean }) {
  const { t, w } = useText()
  return (
    <>
      {pinnedUntil && <Text className='tag jade-l'>{t(notices.pinned)}</Text>}
      {kind === 'urgent' ? (
        <Text className={expired || status === 'withdrawn' ? 'tag' : 'tag verm-f'}>{w(noticeKinds.urgent)}</Text>
      ) : (
        !bare && <Text className='tag'>{w(noticeKinds[kind])}</Text>
      )}
      {status === 'withdrawn' ? (
        <Text className='tag'>{t(notices.withdrawnTag)}</Text>
      ) : (
        expired && <Text className='tag'>{t(notices.expired)}</Text>
      )}
    </>
  )
}

const soonDays = 7
/** One notice in a list: kind and date, then the title; what is over is quieter. `children` stand below. */
export function NoticeCell({ notice, onTap, children }: PropsWithChildren<{ notice: NoticeCard; onTap(): void }>) {
  const { t, w } = useText()
  const { kind, title, publishedAt, expiresAt, expired, status, edition } = notice
  const over = expired || status === 'withdrawn'
  const left = expiresAt && !over ? daysFromToday(expiresAt) : null
  const facts = [
    kind !== 'urgent' && w(noticeKinds[kind]),
    whenOf(publishedAt),
    left !== null && left > 0 && left <= soonDays && t(notices.daysLeft, { count: left }),
    edition > 1 && t(notices.edition, { n: edition }),
  ]
  return (
    <Tap role='link' className='cell' onTap={onTap}>
      <View className='gr'>
        <View className='row g8 wrap'>
          <NoticeTags notice={notice} bare />
          <Text className='cap'>{facts.filter(Boolean).join(t(common.separator))}</Text>
        </View>
        <View className={`mt4 ${over ? 'ink2' : 'b'}`}>{title}</View>
        {children}
      </View>
      <Icon name='chev' small className='chev' />
    </Tap>
  )
}
