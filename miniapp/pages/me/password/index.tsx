import { useState } from 'react'
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { peopleLimits } from '@shared/people/people.limits'
import { api } from '@/api'
import { Button } from '@/components/button'
import { Field, TextLine } from '@/components/field'
import { Header } from '@/components/header'
import { Icon } from '@/components/icon'
import { Page } from '@/components/page'
import { SignInFirst } from '@/components/sign-in-first'
import { Problem } from '@/components/states'
import { useSubmit } from '@/hooks/use-submit'
import { goBack, restart } from '@/navigate'
import { meAgain, useMe } from '@/session'
import { me as text } from '@/strings/me'
import { useText } from '@/strings/text'

/** A new password for the old one. */
export default function PasswordPage() {
  const { t } = useText()
  const person = useMe()
  const [old, setOld] = useState('')
  const [password, setPassword] = useState('')
  const { submit, busy, error, fields } = useSubmit(
    keyed => keyed.people.changePassword({ old, password }),
    () => {
      void Taro.showToast({ title: t(text.changed), icon: 'none' })
      if (!person?.mustChangePassword) return goBack()
      // Her roles rested until now.
      void api.people
        .me()
        .then(meAgain, () => undefined)
        .then(() => restart('staff/inbox'))
    },
  )
  if (!person) {
    return (
      <Page header={<Header title={t(text.password)} placeless />}>
        <SignInFirst />
      </Page>
    )
  }
  return (
    <Page header={<Header title={t(text.password)} placeless />}>
      {person.mustChangePassword && (
        <View className='note mt12'>
          <Icon name='key' />
          <View>{t(text.passwordFirst)}</View>
        </View>
      )}
      <Field id='old' label={t(text.oldPassword)} error={fields.old}>
        <TextLine label={t(text.oldPassword)} value={old} max={peopleLimits.passwordMost} password onChange={setOld} />
      </Field>
      <Field id='password' label={t(text.newPassword)} hint={t(text.passwordHint)} error={fields.password}>
        <TextLine
          label={t(text.newPassword)}
          value={password}
          max={peopleLimits.passwordMost}
          password
          onChange={setPassword}
          onEnter={() => void submit()}
        />
      </Field>
      <View className='cap mt8'>{t(text.passwordNote)}</View>
      {!fields.password && <Problem error={error} />}
      <Button className='mt20' look='primary' wide busy={busy} disabled={!old || !password} onTap={() => void submit()}>
        {t(text.password)}
      </Button>
    </Page>
  )
}
