import type { PropsWithChildren } from 'react'
import { Text, View } from '@tarojs/components'
import { activityKinds, activityStates } from '@shared/activities/activity.workflow'
import type { ActivityView } from '@shared/activities/activity.views'
import { Icon } from '@/components/icon'
import { activities } from '@/strings/activities'
import { common } from '@/strings/common'
import { dayOf } from '@/strings/dates'
import { lengthOf } from '@/strings/lengths'
import { useText } from '@/strings/text'

const Fact = ({ icon, title, note }: { icon: string; title: string; note?: string }) => (
  <View className='cell'>
    <Icon name={icon} className='jade' />
    <View className='gr'>
      <View>{title}</View>
      {note && <View className='cap'>{note}</View>}
    </View>
  </View>
)

/** What it is, when, where, what to bring and what to mind. */
export function Facts({ activity }: { activity: ActivityView }) {
  const { t, w } = useText()
  const { kind, title, state, leader, area, place, bring, startsAt, endsAt, shifts, risk, insurance, cancelReason } = activity
  const days = [...new Set([dayOf(startsAt), dayOf(endsAt)])]
  const lengths = [...new Set(shifts.map(({ minutes }) => lengthOf(minutes)))]
  return (
    <View>
      <View className='row g8 wrap'>
        <Text className='tag'>{w(activityKinds[kind])}</Text>
        {state !== 'open' && state !== 'full' && <Text className='tag'>{w(activityStates[state])}</Text>}
      </View>
      <View className='h1 mt8' {...{ role: 'heading', 'aria-level': '2' }}>
        {title}
      </View>
      <View className='sub mt4'>{[t(activities.led, { name: w(leader.name) }), w(area.name)].join(t(common.separator))}</View>
      {cancelReason && (
        <View className='note bad mt12' {...{ role: 'status' }}>
          <Icon name='m-no' />
          <View>{t(activities.cancelledWhy, { reason: cancelReason })}</View>
        </View>
      )}
      <View className='cells mt16'>
        <Fact icon='cal' title={days.join(' – ')} note={t(activities.day, { length: lengths.join(t(common.separator)) })} />
        <Fact icon='pin' title={place} note={t(activities.meet)} />
        <Fact icon='check' title={bring} note={t(activities.bring)} />
        {risk && <Fact icon='m-near' title={risk} note={t(activities.risk)} />}
        {insurance && <Fact icon='shield' title={t(activities.insured)} note={insurance.insurer} />}
      </View>
    </View>
  )
}

const Section = ({ title, children }: PropsWithChildren<{ title: string }>) => (
  <View>
    <View className='sec' {...{ role: 'heading', 'aria-level': '2' }}>
      {title}
    </View>
    <View className='sub read'>{children}</View>
  </View>
)

/** What is to be done in its own words, and how many come. */
export function Words({ activity: { text, places } }: { activity: ActivityView }) {
  const { t } = useText()
  return (
    <View>
      <Section title={t(activities.what)}>
        <Text>{text}</Text>
      </Section>
      <Section title={t(activities.who)}>{t(activities.whoNote, { count: places.taken })}</Section>
    </View>
  )
}
