import { useState } from 'react'
import { View } from '@tarojs/components'
import { peopleLimits } from '@shared/people/people.limits'
import { roleNames, type Colleague, type PasswordGiven, type RoleName } from '@shared/people/people.views'
import { communityRoles, roleScopes } from '@shared/people/staff-roles'
import { api } from '@/api'
import { Button } from '@/components/button'
import { Chips, Tabs } from '@/components/choice'
import { Field, TextLine } from '@/components/field'
import { Sheet } from '@/components/sheet'
import { Problem } from '@/components/states'
import { useLoad } from '@/hooks/use-load'
import { useSubmit } from '@/hooks/use-submit'
import { staffPeople as text } from '@/strings/staff-people'
import { useText } from '@/strings/text'

interface Props {
  communityId: string
  /** Who gets one more role; null: somebody new. */
  to: Colleague | null
  onGiven(given: PasswordGiven): void
  onAppointed(): void
  onClose(): void
}
const whole = 'whole'

/** A role, for a new account, for one from elsewhere, or for a colleague. */
export function AddSheet({ communityId, to, onGiven, onAppointed, onClose }: Props) {
  const { t, w } = useText()
  const [way, setWay] = useState<'fresh' | 'known'>(to ? 'known' : 'fresh')
  const [account, setAccount] = useState(to?.account ?? '')
  const [name, setName] = useState('')
  const [role, setRole] = useState<RoleName | null>(null)
  const [unitId, setUnitId] = useState<string | null>(null)
  const [lacking, setLacking] = useState<{ role?: string; unit?: string }>({})
  const units = useLoad(() => api.organisation.units({ id: communityId }), [communityId])
  const scope = role && roleScopes[role]
  const given = { id: communityId, account: account.trim(), role: role!, ...(unitId && unitId !== whole && { unitId }) }
  const open = useSubmit(keyed => keyed.people.addStaff({ ...given, name: name.trim() }), onGiven)
  const appoint = useSubmit(keyed => keyed.people.appoint(given), onAppointed)
  const send = way === 'fresh' ? open : appoint
  const submit = () => {
    const next = {
      ...(!role && { role: t(text.needRole) }),
      ...(scope && scope !== 'community' && !unitId && { unit: t(text.needUnit) }),
    }
    setLacking(next)
    if (!next.role && !next.unit) void send.submit()
  }
  const choose = (chosen: RoleName) => {
    setRole(chosen)
    setUnitId(null)
    setLacking({})
  }
  const named = Object.keys(send.fields).length > 0
  return (
    <Sheet title={to ? t(text.addRoleWho, { name: w(to.name) || account }) : t(text.add)} onClose={onClose}>
      {!to && (
        <View className='mt12'>
          <Tabs
            label={t(text.ways)}
            options={(['fresh', 'known'] as const).map(value => ({ value, text: t(text[value]) }))}
            chosen={way}
            onChoose={value => setWay(value)}
          />
        </View>
      )}
      {!to && way === 'known' && <View className='cap mt8'>{t(text.knownNote)}</View>}
      {way === 'fresh' && (
        <Field id='staff-name' label={t(text.name)} error={send.fields.name}>
          <TextLine label={t(text.name)} value={name} max={peopleLimits.name} onChange={setName} disabled={send.busy} />
        </Field>
      )}
      {!to && (
        <Field id='staff-account' label={t(text.account)} hint={t(text.accountHint)} error={send.fields.account}>
          <TextLine
            label={t(text.account)}
            value={account}
            max={peopleLimits.account}
            onChange={setAccount}
            disabled={send.busy}
          />
        </Field>
      )}
      <Field id='staff-role' label={t(text.role)} error={lacking.role ?? send.fields.role}>
        <Chips
          label={t(text.role)}
          options={communityRoles.map(value => ({ value, text: w(roleNames[value]) }))}
          chosen={role}
          onChoose={choose}
        />
      </Field>
      {scope && scope !== 'community' && (
        <Field id='staff-unit' label={t(text.unit)} error={lacking.unit ?? send.fields.unitId}>
          <Chips
            label={t(text.unit)}
            options={[
              ...(scope === 'either' ? [{ value: whole, text: t(text.whole) }] : []),
              ...(units.data ?? []).map(unit => ({ value: unit.id, text: w(unit.name) })),
            ]}
            chosen={unitId}
            onChoose={setUnitId}
          />
          <Problem error={units.error} />
        </Field>
      )}
      {!named && <Problem error={send.error} />}
      <Button className='mt20' look='primary' wide busy={send.busy} onTap={submit}>
        {t(way === 'fresh' ? text.open : text.give)}
      </Button>
    </Sheet>
  )
}
