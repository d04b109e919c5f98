import { useEffect, useState } from 'react'
import { View } from '@tarojs/components'
import { dutyLimits } from '@shared/duties/duty.limits'
import { dutyReasons } from '@shared/duties/duty.reasons'
import { dutyRoleNames, dutyRoles, type DutyRole, type FieldView, type MatrixView } from '@shared/duties/duty.views'
import { dayAfter, dayOf } from '@shared/kit/workdays'
import { Button } from '@/components/button'
import { Chips } from '@/components/choice'
import { Field, TextLine } from '@/components/field'
import { Icon } from '@/components/icon'
import { Menu } from '@/components/menu'
import { Problem } from '@/components/states'
import { useSubmit } from '@/hooks/use-submit'
import { dutyDesk as text } from '@/strings/duties'
import { sheets } from '@/strings/staff'
import { useText } from '@/strings/text'

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
  const today = dayOf(new Date())
  const [given, setGiven] = useState<Partial<Record<DutyRole, string>>>({})
  const [when, setWhen] = useState({ from: today, until: '', note: '' })
  const { category, areaId, version } = field
  const save = useSubmit(async keyed => {
    const { from, until, note } = when
    const change = { category, areaId, version, from, ...(until && { until }), ...(note && { note }), ...given }
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
      <Field id='from' label={t(text.from)} hint={t(text.fromHint)} error={save.fields.from}>
        <Chips
          label={t(text.from)}
          options={[
            { value: today, text: t(text.today) },
            { value: dayAfter(today), text: t(text.tomorrow) },
            { value: firstOfNext(today), text: t(text.month) },
          ]}
          chosen={when.from}
          onChoose={from => changeWhen({ from })}
        />
        <View className='mt8'>
          <TextLine label={t(text.from)} value={when.from} max={10} onChange={from => changeWhen({ from })} />
        </View>
      </Field>
      <Field id='until' label={t(text.until)} hint={t(text.untilHint)} error={save.fields.until}>
        <TextLine
          label={t(text.until)}
          placeholder={t(text.fromHint)}
          value={when.until}
          max={10}
          onChange={until => changeWhen({ until })}
        />
      </Field>
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

function firstOfNext(day: string): string {
  const [year, month] = day.split('-').map(Number) as [number, number]
  return month === 12 ? `${year + 1}-01-01` : `${year}-${String(month + 1).padStart(2, '0')}-01`
}
