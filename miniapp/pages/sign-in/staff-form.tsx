import { useState } from 'react'
import { View } from '@tarojs/components'
import { peopleLimits } from '@shared/people/people.limits'
import type { SignedIn } from '@shared/people/people.views'
import { Button } from '@/components/button'
import { Field, TextLine } from '@/components/field'
import { Problem } from '@/components/states'
import { useSubmit } from '@/hooks/use-submit'
import { goBack } from '@/navigate'
import { signInText as text } from '@/strings/me'
import { useText } from '@/strings/text'

/** The staff's way in: account and password. */
export function StaffForm({ onEntered }: { onEntered(signedIn: SignedIn): void }) {
  const { t } = useText()
  const [account, setAccount] = useState('')
  const [password, setPassword] = useState('')
  const [lacking, setLacking] = useState<{ account?: string; password?: string }>({})
  const enter = useSubmit(keyed => keyed.people.signIn({ account: account.trim(), password }), onEntered)
  const submit = () => {
    const next = {
      ...(!account.trim() && { account: t(text.needAccount) }),
      ...(!password && { password: t(text.needPassword) }),
    }
    setLacking(next)
    if (!next.account && !next.password) void enter.submit()
  }
  return (
    <View>
      <View className='t-hero mt16'>{t(text.heading)}</View>
      <View className='sub mt8'>{t(text.staffNote)}</View>
      <Field id='account' label={t(text.account)} error={lacking.account ?? enter.fields.account}>
        <TextLine label={t(text.account)} value={account} max={peopleLimits.account} onChange={setAccount} onEnter={submit} />
      </Field>
      <Field id='password' label={t(text.password)} error={lacking.password ?? enter.fields.password}>
        <TextLine
          label={t(text.password)}
          value={password}
          max={peopleLimits.passwordMost}
          password
          onChange={setPassword}
          onEnter={submit}
        />
      </Field>
      <Problem error={enter.error} />
      <View className='stack mt20'>
        <Button look='primary' wide busy={enter.busy} onTap={submit}>
          {t(text.submit)}
        </Button>
        <Button wide onTap={goBack}>
          {t(text.skip)}
        </Button>
      </View>
      <View className='cap mt12'>{t(text.forgot)}</View>
    </View>
  )
}
