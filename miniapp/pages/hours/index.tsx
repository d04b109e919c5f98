import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import { useDidShow } from '@tarojs/taro'
import { hourSources, type HourView } from '@shared/hours/hour.views'
import { api } from '@/api'
import { Button } from '@/components/button'
import { Header } from '@/components/header'
import { Page } from '@/components/page'
import { Empty, LoadedView, PagedView } from '@/components/states'
import { useLoad } from '@/hooks/use-load'
import { usePaged } from '@/hooks/use-paged'
import { open, restart } from '@/navigate'
import { useMe } from '@/session'
import { activities } from '@/strings/activities'
import { common } from '@/strings/common'
import { dateOf } from '@/strings/dates'
import { hoursOf, spanOf } from '@/strings/lengths'
import { hours } from '@/strings/leading'
import { useText } from '@/strings/text'
import { WrongSheet } from './wrong-sheet'

/** What she has given of her time: its sum, each record, and the way to say that one is not right. */
export default function HoursPage() {
  const { t } = useText()
  const me = useMe()
  const [wrong, setWrong] = useState<HourView | null>(null)
  const sum = useLoad(() => api.hours.sum(), [me?.id])
  const list = usePaged(after => api.hours.mine({ after }), [me?.id])
  useDidShow(() => {
    if (list.known) void list.reload()
    if (sum.data) void sum.reload()
  })
  return (
    <Page header={<Header title={t(hours.title)} placeless />}>
      <LoadedView of={sum}>
        {({ minutes, thisYear, times }) => (
          <View className='pass'>
            <View className='pass-in'>
              <View className='row sp g8 wrap on-plate-2'>
                <Text>{t(hours.pass)}</Text>
                <Text>{t(hours.only)}</Text>
              </View>
              <View className='row-b g8 mt16'>
                <Text className='t-wide b'>{hoursOf(minutes)}</Text>
                <Text>{t(hours.unit)}</Text>
              </View>
              <View className='row sp g8 wrap mt16 on-plate-2'>
                <Text>{t(hours.times, { count: times })}</Text>
                <Text>{t(hours.thisYear, { count: hoursOf(thisYear) })}</Text>
              </View>
            </View>
          </View>
        )}
      </LoadedView>
      <View className='sec' {...{ role: 'heading', 'aria-level': '2' }}>
        {t(hours.records)}
      </View>
      <PagedView
        of={list}
        empty={
          <Empty icon='badge' title={t(hours.none)} note={t(hours.noneNote)}>
            <Button look='second' onTap={() => restart('activities')}>
              {t(activities.find)}
            </Button>
          </Empty>
        }
      >
        {records => (
          <View className='cells'>
            {records.map(record => (
              <Record key={record.id} record={record} onWrong={() => setWrong(record)} />
            ))}
          </View>
        )}
      </PagedView>
      {wrong && (
        <WrongSheet
          record={wrong}
          onClose={() => setWrong(null)}
          onSent={() => {
            setWrong(null)
            void list.reload()
          }}
        />
      )}
    </Page>
  )
}

function Record({ record, onWrong }: { record: HourView; onWrong(): void }) {
  const { t, w } = useText()
  const { activityId, title, minutes, source, reason, wrong, can } = record
  const said = wrong && (wrong.status === 'open' ? t(hours.disputed, { date: dateOf(wrong.answerBy) }) : wrong.answer)
  return (
    <View className='cell blk'>
      <View className='row sp g8'>
        <View className='gr'>
          <View className='b'>{title}</View>
          <View className='cap'>
            {[dateOf(record.startsAt), spanOf(record), w(hourSources[source])].join(t(common.separator))}
          </View>
        </View>
        <Text className='b'>{t(hours.value, { count: hoursOf(minutes) })}</Text>
      </View>
      {reason && <View className='cap mt4'>{reason}</View>}
      {said && <View className='sub mt4'>{said}</View>}
      <View className='row g8 mt8 wrap'>
        <Button small onTap={() => open('activities/detail', { id: activityId })}>
          {t(hours.see)}
        </Button>
        {can.includes('sayWrong') && (
          <Button small look='text' label={`${t(hours.wrong)}: ${title}`} onTap={onWrong}>
            {t(hours.wrong)}
          </Button>
        )}
      </View>
    </View>
  )
}
