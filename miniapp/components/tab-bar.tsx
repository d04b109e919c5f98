import { View } from '@tarojs/components'
import { useDidShow } from '@tarojs/taro'
import { api } from '../api'
import { useLoad } from '../hooks/use-load'
import { restart } from '../navigate'
import type { PageName } from '../pages'
import { tabs } from '../strings/common'
import { useText, type Text } from '../strings/text'
import { Icon } from './icon'
import { Tap } from './tap'

interface Entry {
  page: PageName
  icon: string
  text: Text
}
const sets = {
  resident: [
    { page: 'home', icon: 'home', text: tabs.home },
    { page: 'appeals/board', icon: 'appeal', text: tabs.appeals },
    { page: 'activities', icon: 'heart', text: tabs.activities },
    { page: 'me', icon: 'me', text: tabs.me },
  ],
  staff: [
    { page: 'staff/inbox', icon: 'bell', text: tabs.todo },
    { page: 'staff/queue', icon: 'appeal', text: tabs.queue },
    { page: 'staff/notices', icon: 'doc', text: tabs.notices },
    { page: 'staff/activities', icon: 'heart', text: tabs.activities },
    { page: 'inbox', icon: 'notice', text: tabs.messages },
    { page: 'me', icon: 'me', text: tabs.me },
  ],
} as const satisfies Record<string, readonly Entry[]>

/** The tabs of built features; `badges` are counts by page, none at zero. Staff see how many messages they have not read. */
export function TabBar({
  set = 'resident',
  current,
  badges = {},
}: {
  set?: keyof typeof sets
  current: PageName
  badges?: Partial<Record<PageName, number>>
}) {
  const { t } = useText()
  const unread = useLoad(() => api.notifications.unread(), [], set === 'staff')
  useDidShow(() => {
    if (unread.data) void unread.reload()
  })
  const counts: Partial<Record<PageName, number>> = { inbox: unread.data?.count, ...badges }
  return (
    <View className='tabbar' {...{ role: 'navigation' }}>
      {sets[set].map(({ page, icon, text }) => {
        const badge = counts[page] ?? 0
        return (
          <Tap
            key={page}
            role='link'
            className={`tab ${page === current ? 'on' : ''}`}
            onTap={() => (page === current ? undefined : restart(page))}
          >
            <Icon name={icon} />
            {t(text)}
            {badge > 0 && <View className='tab-dot'>{badge > 99 ? '99+' : badge}</View>}
          </Tap>
        )
      })}
    </View>
  )
}
