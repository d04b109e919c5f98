import { useState } from 'react'
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { peopleLimits } from '@shared/people/people.limits'
import type { SignedIn } from '@shared/people/people.views'
import { api } from '@/api'
import { Button } from '@/components/button'
import { Field, TextLine } from '@/components/field'
import { Header } from '@/components/header'
import { Page } from '@/components/page'
import { Problem } from '@/components/states'
import { useLoad } from '@/hooks/use-load'
import { useSubmit } from '@/hooks/use-submit'
import { goBack, restart } from '@/navigate'
import { beginSession } from '@/session'
import { signInText as text } from '@/strings/me'
import { useText } from '@/strings/text'
import { DemoPeople } from './demo-people'

/** Account and password for staff; in a demonstration also the list of who one can be. Afterwards one is where one was. */
export default function SignInPage() {
  const { t } = useText()
  const [account, setAccount] = useState('')
  const [password, setPassword] = useState('')
  const [lacking, setLacking] = useState<{ account?: string; password?: string }>({})
  const demo = useLoad(() => api.demo.demo(), [])
  const entered = ({ token, me }: SignedIn) => {
    beginSession(token, me)
    if (Taro.getCurrentPages().length > 1) goBack()
    else restart(me.kind === 'staff' ? 'staff/inbox' : 'home')
  }
  const asStaff = useSubmit(keyed => keyed.people.signIn({ account: account.trim(), password }), entered)
  const asSample = useSubmit((keyed, person: string) => keyed.demo.demoSignIn({ person }), entered)
  const submit = () => {
    const next = {
      ...(!account.trim() && { account: t(text.needAccount) }),
      ...(!password && { password: t(text.needPassword) }),
    }
    setLacking(next)
    if (!next.account && !next.password) void asStaff.submit()
  }
  return (
    <Page header={<Header title={t(text.title)} placeless />}>
      <View className='t-hero mt16'>{t(text.heading)}</View>
      <View className='sub mt8'>{t(text.note)}</View>
      <Field id='account' label={t(text.account)} error={lacking.account ?? asStaff.fields.account}>
        <TextLine label={t(text.account)} value={account} max={peopleLimits.account} onChange={setAccount} onEnter={submit} />
      </Field>
      <Field id='password' label={t(text.password)} error={lacking.password ?? asStaff.fields.password}>
        <TextLine
          label={t(text.password)}
          value={password}
          max={peopleLimits.passwordMost}
          password
          onChange={setPassword}
          onEnter={submit}
        />
      </Field>
      <Problem error={asStaff.error} />
      <View className='stack mt20'>
        <Button look='primary' wide busy={asStaff.busy} onTap={submit}>
          {t(text.submit)}
        </Button>
        <Button wide onTap={goBack}>
          {t(text.skip)}
        </Button>
      </View>
      <View className='cap mt12'>{t(text.forgot)}</View>
      {demo.data && <DemoPeople people={demo.data} busy={asSample.busy} onChoose={person => void asSample.submit(person)} />}
      <Problem error={asSample.error} />
    </Page>
  )
}
