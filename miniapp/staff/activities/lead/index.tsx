import { useState } from 'react'
import { View } from '@tarojs/components'
import { useDidShow, useRouter } from '@tarojs/taro'
import type { Way } from '@shared/activities/activity.views'
import { api } from '@/api'
import { Tabs } from '@/components/choice'
import { DeskPage } from '@/components/desk'
import { LoadedView } from '@/components/states'
import { useEvery } from '@/hooks/use-every'
import { useLoad } from '@/hooks/use-load'
import { useWide } from '@/hooks/use-wide'
import { activities } from '@/strings/activities'
import { common } from '@/strings/common'
import { dayOf } from '@/strings/dates'
import { leading } from '@/strings/leading'
import { spanOf } from '@/strings/lengths'
import { useText } from '@/strings/text'
import { CodePanel } from '../code-panel'
import { RosterList } from '../roster-list'
import { SignUpHistory } from '../sign-up-history'

/** While it can be shown: before the start until the hours are settled. */
const live = ['checkIn', 'running', 'checkOut'] as const
const refreshSeconds = 10

/** The leader's screen: the code that changes, who is in, a tap for whoever cannot scan. */
export default function LeadPage() {
  const { t } = useText()
  const { shift = '' } = useRouter().params
  const wide = useWide()
  const [way, setWay] = useState<Way>('in')
  const roster = useLoad(() => api.activities.roster({ id: shift }), [shift], false)
  useDidShow(() => void roster.reload())
  const shows = roster.data !== null && (live as readonly string[]).includes(roster.data.state)
  useEvery(refreshSeconds, roster.reload, shows)
  const code = (
    <View className='panel pad mt12'>
      {shows ? (
        <View>
          <Tabs
            label={t(leading.title)}
            options={[
              { value: 'in', text: t(activities.checkIn) },
              { value: 'out', text: t(activities.checkOut) },
            ]}
            chosen={way}
            onChoose={value => setWay(value)}
          />
          <View className='mt12'>
            <CodePanel shiftId={shift} way={way} />
          </View>
        </View>
      ) : (
        <View className='sub'>{t(leading.notOpen)}</View>
      )}
    </View>
  )
  return (
    <DeskPage
      entry='staff/activities'
      title={t(shows ? leading.title : leading.roster)}
      headline={roster.data?.title}
      side={wide && <View className='desk-code'>{code}</View>}
    >
      <LoadedView of={roster}>
        {({ title, startsAt, ...rest }) => (
          <View>
            <View className='h2'>{wide ? dayOf(startsAt) : title}</View>
            <View className='sub'>
              {[!wide && dayOf(startsAt), spanOf({ startsAt, ...rest })].filter(Boolean).join(t(common.separator))}
            </View>
            {!wide && code}
            <View className='mt16'>
              <RosterList shown={roster} />
              <SignUpHistory shiftId={shift} />
            </View>
          </View>
        )}
      </LoadedView>
    </DeskPage>
  )
}
