import { useState } from 'react'
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import type { SignedIn } from '@shared/people/people.views'
import { api } from '@/api'
import { Duty } from '@/components/duty'
import { Header } from '@/components/header'
import { Icon } from '@/components/icon'
import { Page } from '@/components/page'
import { LoadedView, Problem } from '@/components/states'
import { Tap } from '@/components/tap'
import { useLoad } from '@/hooks/use-load'
import { useSubmit } from '@/hooks/use-submit'
import { goBack, restart } from '@/navigate'
import { beginSession, usePlace } from '@/session'
import { signInText as text } from '@/strings/me'
import { useText } from '@/strings/text'
import { DemoPeople } from './demo-people'
import { PhoneForm } from './phone-form'
import { StaffForm } from './staff-form'

/** Number and code for residents, account and password for staff; in a demonstration also the list of who one can be. Afterwards one is where one was. */
export default function SignInPage() {
  const { t } = useText()
  const place = usePlace()
  const [asStaff, setAsStaff] = useState(false)
  const ways = useLoad(() => api.people.ways(), [])
  const demo = useLoad(() => api.demo.demo(), [ways.data?.demo], ways.data?.demo ?? false)
  const entered = ({ token, me }: SignedIn) => {
    beginSession(token, me)
    if (me.mustChangePassword) return restart('me/password')
    if (Taro.getCurrentPages().length > 1) goBack()
    else restart(me.kind === 'staff' ? 'staff/inbox' : 'home')
  }
  const asSample = useSubmit((keyed, person: string) => keyed.demo.demoSignIn({ person }), entered)
  return (
    <Page header={<Header title={t(text.title)} placeless />}>
      <LoadedView of={ways}>
        {({ phone }) => (
          <View>
            {!phone && (
              <View className='note mt16'>
                <Icon name='phone' />
                <View className='gr'>{t(text.noPhone)}</View>
              </View>
            )}
            {phone && !asStaff ? <PhoneForm onEntered={entered} /> : <StaffForm onEntered={entered} />}
            {phone && (
              <Tap className='hit ink2 mt8' onTap={() => setAsStaff(!asStaff)}>
                {t(asStaff ? text.iAmResident : text.iAmStaff)}
                <Icon name='chev' small />
              </Tap>
            )}
          </View>
        )}
      </LoadedView>
      {demo.data && <DemoPeople people={demo.data} busy={asSample.busy} onChoose={person => void asSample.submit(person)} />}
      <Problem error={asSample.error} />
      {place && <Duty areaId={place.areaId} />}
    </Page>
  )
}
