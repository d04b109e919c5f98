import { useState } from 'react'
import { useDidShow, useRouter } from '@tarojs/taro'
import { View } from '@tarojs/components'
import type { ActivityView, ShiftView } from '@shared/activities/activity.views'
import { api } from '@/api'
import { ActivityRating, hasBeen } from '@/components/activity-rating'
import { CallButton } from '@/components/call-button'
import { Header } from '@/components/header'
import { Page } from '@/components/page'
import { LoadedView } from '@/components/states'
import { useLoad } from '@/hooks/use-load'
import { useSharing } from '@/hooks/use-sharing'
import { activities } from '@/strings/activities'
import { useText } from '@/strings/text'
import { Bar } from './bar'
import { CancelSheet } from './cancel-sheet'
import { Facts, Words } from './facts'
import { OfferCard } from './offer-card'
import { ShiftChoice } from './shift-choice'
import { SignUpSheet } from './sign-up-sheet'

/** The shift one most likely means: the one of the address, her own, the first with room, the first she can wait for. */
function likely(activity: ActivityView, wanted: string | undefined): ShiftView | undefined {
  const { shifts } = activity
  const active = (shift: ShiftView) => shift.signUp !== null && shift.signUp.can.length > 0
  return (
    shifts.find(({ id }) => id === wanted) ??
    shifts.find(active) ??
    shifts.find(({ slots }) => slots.some(({ canSignUp }) => canSignUp === 'place')) ??
    shifts.find(({ slots }) => slots.some(({ canSignUp }) => canSignUp === 'wait')) ??
    shifts[0]
  )
}

/** One activity: what, when, where, who is wanted; signing up is two taps from here. */
export default function ActivityPage() {
  const { t } = useText()
  const { id = '', shift: wanted } = useRouter().params
  const [chosen, setChosen] = useState<string | undefined>(wanted)
  const [opened, setOpened] = useState<'signUp' | 'cancel' | null>(null)
  const shown = useLoad(() => api.activities.show({ id }), [id], false)
  useDidShow(() => void shown.reload())
  const title = shown.data?.title ?? t(activities.detail)
  useSharing('activities/detail', { title, params: { id }, of: `activities/${id}` })
  const shift = shown.data ? likely(shown.data, chosen) : undefined
  const close = () => setOpened(null)
  return (
    <Page
      header={<Header title={t(activities.detail)} placeless />}
      footer={shown.data && shift && <Bar activity={shown.data} shift={shift} onOpen={setOpened} />}
    >
      <LoadedView of={shown}>
        {activity => (
          <View>
            {activity.shifts.map(one => (
              <OfferCard key={one.id} shown={shown} shift={one} />
            ))}
            <Facts activity={activity} />
            <ShiftChoice activity={activity} chosen={shift?.id} onChoose={setChosen} />
            <Words activity={activity} />
            {hasBeen(activity) && <ActivityRating id={id} />}
            <View className='duty'>
              <CallButton to={{ name: activity.leader.name, phone: activity.phone }} />
              <View className='gr'>
                <View className='b ink1'>{activity.phone}</View>
                <View>{t(activities.ringNote)}</View>
              </View>
            </View>
          </View>
        )}
      </LoadedView>
      {shift && opened === 'signUp' && <SignUpSheet shown={shown} shift={shift} onClose={close} />}
      {shift?.signUp && opened === 'cancel' && <CancelSheet shown={shown} shift={shift} onClose={close} />}
    </Page>
  )
}
