import { useEffect, useState } from 'react'
import { View } from '@tarojs/components'
import { dutyLimits } from '@shared/duties/duty.limits'
import { dutyReasons } from '@shared/duties/duty.reasons'
import { dutyRoleNames, dutyRoles, type DutyRole, type FieldView, type MatrixView } from '@shared/duties/duty.views'
import { Button } from '@/components/button'
import { Field, TextLine } from '@/components/field'
import { Icon } from '@/components/icon'
import { Menu } from '@/components/menu'
import { Problem } from '@/components/states'
import { useSubmit } from '@/hooks/use-submit'
import { dutyDesk as text } from '@/strings/duties'
import { readDay } from '@/strings/moments'
import { sheets } from '@/strings/staff'
import { useText } from '@/strings/text'
import { DayField, dayBy } from '../day-field'

interface Props {
  communityId: string
  field: FieldView
  units: MatrixView['units']
  onSaved(field: FieldView): void
  /** Somebody was quicker: the field as it stands. */
  onStale(): void
  onClose(): void
}
const unset = ''

/** Who has which role from which day on. Only what is chosen anew is sent; the rest stays as it is. */
export function FieldForm({ communityId, field, units, onSaved, onStale, onClose }: Props) {
  const { t, w } = useText()
  const [given, setGiven] = useState<Partial<Record<DutyRole, string>>>({})
  const [when, setWhen] = useState({ from: dayBy('today'), until: '', note: '' })
  const { category, areaId, version } = field
  const save = useSubmit(async keyed => {
    const { from, until, note } = when
    const days = { from: readDay(from) ?? from, ...(until && { until: readDay(until) ?? until }) }
    const change = { category, areaId, version, ...days, ...(note && { note }), ...given }
    return keyed.duties.set({ id: communityId, ...change })
  }, onSaved)
  const moved = save.error?.code === dutyReasons.stale.code
  useEffect(() => {
    if (moved) onStale()
  }, [save.error])
  const standing = (role: DutyRole) => field.entries.find(entry => entry.role === role && entry.state === 'now')?.unit.id ?? unset
  const choices = units.filter(({ dissolved }) => !dissolved).map(({ id, name }) => ({ value: id, text: w(name) }))
  const changeWhen = (part: Partial<typeof when>) => setWhen({ ...when, ...part })
  return (
    <View className='duty-form'>
      {moved && (
        <View className='note warn mt12' {...{ role: 'alert' }}>
          <Icon name='refresh' />
          <View>{t(text.stale)}</View>
        </View>
      )}
      {dutyRoleNames.map(role => (
        <Field key={role} id={role} label={w(dutyRoles[role])} error={save.fields[role]}>
          <Menu
            label={w(dutyRoles[role])}
            options={[{ value: unset, text: t(text.none) }, ...choices].filter(
              ({ value }) => value !== unset || standing(role) === unset,
            )}
            chosen={given[role] ?? standing(role)}
            usual={standing(role)}
            onChoose={value => setGiven(others => ({ ...others, [role]: value === standing(role) ? undefined : value }))}
          />
        </Field>
      ))}
      <DayField
        id='from'
        label={t(text.from)}
        value={when.from}
        choices={['today', 'tomorrow', 'firstOfNext']}
        onChange={from => changeWhen({ from })}
        error={save.fields.from}
      />
      <DayField
        id='until'
        label={t(text.until)}
        hint={t(text.untilHint)}
        value={when.until}
        onChange={until => changeWhen({ until })}
        error={save.fields.until}
      />
      <Field id='note' label={t(text.basis)} hint={t(text.basisHint)} error={save.fields.note}>
        <TextLine label={t(text.basis)} value={when.note} max={dutyLimits.note} onChange={note => changeWhen({ note })} />
      </Field>
      <View className='cap mt12'>{t(text.kept)}</View>
      {save.error && !moved && Object.keys(save.fields).length === 0 && <Problem error={save.error} />}
      <View className='row g8 mt12'>
        <Button onTap={onClose}>{t(text.cancel)}</Button>
        <Button look='primary' fill busy={save.busy} onTap={() => void save.submit()}>
          {t(save.busy ? sheets.sending : text.save)}
        </Button>
      </View>
    </View>
  )
}
