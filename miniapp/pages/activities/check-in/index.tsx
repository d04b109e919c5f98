import { useEffect, useRef, useState } from 'react'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { activityLimits } from '@shared/activities/activity.limits'
import type { Attended, Way } from '@shared/activities/activity.views'
import { Button } from '@/components/button'
import { Tabs } from '@/components/choice'
import { CodeBoxes } from '@/components/code-boxes'
import { Field } from '@/components/field'
import { Header } from '@/components/header'
import { Icon } from '@/components/icon'
import { Page } from '@/components/page'
import { Problem } from '@/components/states'
import { useSubmit } from '@/hooks/use-submit'
import { goBack, open, restart } from '@/navigate'
import { canScan, scanText } from '@/platform/scan'
import { activities } from '@/strings/activities'
import { timeOf } from '@/strings/dates'
import { useText } from '@/strings/text'
import { codeIn, type ScannedCode } from './scanned'

/** Of who comes or goes: the leader's code scanned from here, opened by the phone's camera, or its six digits typed. */
export default function CheckInPage() {
  const { t } = useText()
  const { shift = '', code = '', way: given } = useRouter().params
  const [way, setWay] = useState<Way>(given === 'out' ? 'out' : 'in')
  const [digits, setDigits] = useState('')
  const [unknown, setUnknown] = useState(false)
  const [done, setDone] = useState<Attended | null>(null)
  const byCode = useSubmit(
    (keyed, scanned: ScannedCode) => keyed.activities.attend({ id: scanned.shift, way: scanned.way, code: scanned.code }),
    setDone,
  )
  const byDigits = useSubmit(keyed => keyed.activities.attendByDigits({ id: shift, way, digits }), setDone)
  const arrived = useRef(false)
  useEffect(() => {
    // The code of the address is there because somebody scanned it: that was her tap.
    if (code === '' || arrived.current) return
    arrived.current = true
    void byCode.submit({ shift, code, way })
  }, [code])
  const scan = async () => {
    const text = await scanText()
    if (text === null) return
    const scanned = codeIn(text)
    setUnknown(scanned === null)
    if (scanned) void byCode.submit(scanned)
  }
  const error = byDigits.error ?? byCode.error
  const out = error?.code === 'checkin.alreadyIn' && way === 'in'
  return (
    <Page header={<Header title={t(activities.checkIn)} placeless />}>
      {done ? (
        <Done attended={done} />
      ) : (
        <View>
          <Tabs
            label={t(activities.checkIn)}
            options={[
              { value: 'in', text: t(activities.checkIn) },
              { value: 'out', text: t(activities.checkOut) },
            ]}
            chosen={way}
            onChoose={value => setWay(value)}
          />
          {canScan ? (
            <Button className='mt16' look='primary' wide icon='scan' busy={byCode.busy} onTap={() => void scan()}>
              {t(activities.checkInScan)}
            </Button>
          ) : (
            <View className='note mt16'>
              <Icon name='scan' />
              <View>{t(byCode.busy ? activities.checkingIn : activities.checkInH5)}</View>
            </View>
          )}
          {unknown && <View className='note warn mt12'>{t(activities.notACode)}</View>}
          {shift !== '' && (
            <Field id='digits' label={t(activities.checkInType)} hint={t(activities.checkInAsk)} error={byDigits.fields.digits}>
              <CodeBoxes
                value={digits}
                length={activityLimits.digits}
                label={t(activities.checkInType)}
                onChange={typed => setDigits(typed.replace(/\D/g, ''))}
                onEnter={() => void byDigits.submit()}
              />
            </Field>
          )}
          {Object.keys(byDigits.fields).length === 0 && <Problem error={error} />}
          {out && code !== '' && (
            <Button className='mt12' look='second' wide onTap={() => void byCode.submit({ shift, code, way: 'out' })}>
              {t(activities.checkOut)}
            </Button>
          )}
          {shift !== '' && (
            <Button
              className='mt16'
              look={digits.length === activityLimits.digits ? 'primary' : 'quiet'}
              wide
              busy={byDigits.busy}
              disabled={digits.length < activityLimits.digits}
              onTap={() => void byDigits.submit()}
            >
              {t(way === 'in' ? activities.checkInSend : activities.checkOut)}
            </Button>
          )}
          {shift === '' && (
            <Button className='mt12' wide onTap={() => restart('activities')}>
              {t(activities.find)}
            </Button>
          )}
        </View>
      )}
    </Page>
  )
}

function Done({ attended: { title, checkedInAt, checkedOutAt } }: { attended: Attended }) {
  const { t } = useText()
  return (
    <View className='empty' {...{ role: 'status' }}>
      <Icon name='m-done' className='jade m44' />
      <View className='h1 mt16'>{t(checkedOutAt ? activities.checkedOutLong : activities.checkedInLong)}</View>
      <View className='b mt8'>{title}</View>
      <View className='sub mt4'>
        {checkedOutAt
          ? t(activities.checkedOut, { time: timeOf(checkedOutAt) })
          : t(activities.checkedIn, { time: timeOf(checkedInAt) })}
      </View>
      <View className='stack mt20'>
        <Button look='second' onTap={() => goBack()}>
          {t(activities.checkInBack)}
        </Button>
        {checkedOutAt && <Button onTap={() => open('hours')}>{t(activities.myHours)}</Button>}
      </View>
    </View>
  )
}
