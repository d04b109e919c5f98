import { useState } from 'react'
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import type { HindranceView, MyData } from '@shared/people/people.views'
import { Button } from '@/components/button'
import { Icon } from '@/components/icon'
import { LinkCell } from '@/components/link-cell'
import { Sheet } from '@/components/sheet'
import { Problem } from '@/components/states'
import { useSubmit } from '@/hooks/use-submit'
import { open, restart } from '@/navigate'
import { forgetDevice, useMe } from '@/session'
import { dayOf, timeOf } from '@/strings/dates'
import { myDataText as text } from '@/strings/me'
import { useText } from '@/strings/text'

/** Deleting one's account: what happens then, what must be done before, and a question before it is done. */
export function LeaveCard({ mine }: { mine: MyData }) {
  const { t } = useText()
  const person = useMe()
  const [asked, setAsked] = useState(false)
  const leave = useSubmit(
    keyed => keyed.people.leave({ confirmed: true }),
    () => {
      forgetDevice()
      restart('home')
      void Taro.showToast({ title: t(text.gone), icon: 'none' })
    },
  )
  const told = leave.error?.fresh as { hindrances: HindranceView[] } | undefined
  const hindrances = told?.hindrances ?? mine.hindrances
  const title = t(person ? text.leave : text.leaveGuest)
  return (
    <View className='card mt16'>
      <View className='h2' {...{ role: 'heading', 'aria-level': '2' }}>
        {title}
      </View>
      <View className='sub mt4'>{t(text.leaveNote)}</View>
      {mine.hasRoles && <View className='note mt12'>{t(text.hasRoles)}</View>}
      {hindrances.length > 0 && <Hindrances all={hindrances} />}
      {!mine.hasRoles && hindrances.length === 0 && (
        <Button className='mt16' look='danger' wide onTap={() => setAsked(true)}>
          {person ? t(text.leaveButton) : title}
        </Button>
      )}
      {asked && (
        <Sheet title={t(text.sure)} note={t(text.sureNote)} onClose={() => setAsked(false)}>
          <View className='stack mt16'>
            {[text.whatHappens, text.whatGoes, text.whatIsErased, text.whatStays].map(line => (
              <View key={line[0]} className='row-t g8'>
                <Icon name='check' small />
                <View className='gr'>{t(line)}</View>
              </View>
            ))}
            <Problem error={leave.error} />
            <Button look='danger' wide busy={leave.busy} onTap={() => void leave.submit()}>
              {t(text.sureButton)}
            </Button>
            <Button wide onTap={() => setAsked(false)}>
              {t(text.keep)}
            </Button>
          </View>
        </Sheet>
      )}
    </View>
  )
}

function Hindrances({ all }: { all: HindranceView[] }) {
  const { t, w } = useText()
  return (
    <View className='mt12'>
      <View className='b'>{t(text.leads)}</View>
      <View className='cells mt8'>
        {all.map(({ title, at, activityId }) => {
          const when = `${dayOf(at)} ${timeOf(at)}`
          if (!activityId)
            return (
              <View key={`${title.zh}${at}`} className='cell'>
                {`${when} ${w(title)}`}
              </View>
            )
          const handOver = () => open('staff/activities/show', { id: activityId, step: 'handOver' })
          return <LinkCell key={`${activityId}${at}`} icon='swap' title={w(title)} note={when} onTap={handOver} />
        })}
      </View>
    </View>
  )
}
