import { useState } from 'react'
import { peopleLimits } from '@shared/people/people.limits'
import type { SignedIn } from '@shared/people/people.views'
import { Field, TextLine } from '@/components/field'
import { useSubmit } from '@/hooks/use-submit'
import { signInText as text } from '@/strings/me'
import { useText } from '@/strings/text'
import { WayIn } from './way-in'

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
    <WayIn title={t(text.heading)} note={t(text.staffNote)} help={t(text.forgot)} {...enter} onSubmit={submit}>
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
    </WayIn>
  )
}
