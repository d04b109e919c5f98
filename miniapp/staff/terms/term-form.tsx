import { useEffect, useState } from 'react'
import { View } from '@tarojs/components'
import { priorities } from '@shared/appeals/appeal.limits'
import { priorityNames, termBounds, termLimits, type Bounds } from '@shared/terms/term.limits'
import { termReasons } from '@shared/terms/term.reasons'
import type { TermHistory } from '@shared/terms/term.views'
import { Button } from '@/components/button'
import { Chips, SwitchCell } from '@/components/choice'
import { Field, TextLine } from '@/components/field'
import { Icon } from '@/components/icon'
import { Problem } from '@/components/states'
import { useSubmit } from '@/hooks/use-submit'
import { readDay } from '@/strings/moments'
import { sheets } from '@/strings/staff'
import { termText as text } from '@/strings/terms'
import { useText } from '@/strings/text'
import { DayField, dayBy } from '../day-field'

interface Props {
  communityId: string
  history: TermHistory
  onSaved(history: TermHistory): void
  /** Somebody was quicker: the category as it stands. */
  onStale(): void
  onClose(): void
}
const within = ([least, most]: Bounds) => Array.from({ length: most - least + 1 }, (_, n) => least + n)

/** The limits from a day on, or where to turn instead. What is typed stays when somebody else was quicker. */
export function TermForm({ communityId, history, onSaved, onStale, onClose }: Props) {
  const { t, w } = useText()
  const { category, version, now } = history
  const [given, setGiven] = useState({
    ...{ accept: now.accept, respond: now.respond, from: dayBy('tomorrow'), reason: '' },
    handle: Object.fromEntries(priorityNames.map(name => [name, String(now.handle[name])])) as Record<string, string>,
    ...{ closed: now.closed !== null, where: now.closed?.zh ?? '', whereEn: now.closed?.en ?? '' },
  })
  const change = (part: Partial<typeof given>) => (save.clear(), setGiven(before => ({ ...before, ...part })))
  const save = useSubmit(async keyed => {
    const { accept, respond, handle, closed, where, whereEn, from, reason } = given
    const days = (name: string) => Number.parseInt(handle[name]!, 10) || 0
    const byPriority = { p0: days('p0'), p1: days('p1'), p2: days('p2'), p3: days('p3'), p4: days('p4') }
    const to = closed ? { where, ...(whereEn && { whereEn }) } : {}
    const decided = { accept, respond, handle: byPriority, closed, from: readDay(from) ?? from, reason, ...to }
    return keyed.terms.set({ communityId, category, version, ...decided })
  }, onSaved)
  const moved = save.error?.code === termReasons.stale.code
  useEffect(() => {
    if (moved) onStale()
  }, [save.error])
  const daysField = (name: 'accept' | 'respond') => (
    <Field id={name} label={t(text[name])} error={save.fields[name]}>
      <Chips
        label={t(text[name])}
        options={within(termBounds[name]).map(count => ({ value: String(count), text: t(text.days, { count }) }))}
        chosen={String(given[name])}
        onChoose={value => change({ [name]: Number(value) })}
      />
    </Field>
  )
  return (
    <View className='duty-form'>
      {moved && (
        <View className='note warn mt12' {...{ role: 'alert' }}>
          <Icon name='refresh' />
          <View>{t(text.stale)}</View>
        </View>
      )}
      <View className='cells mt12'>
        <SwitchCell title={t(text.close)} note={t(text.closeNote)} on={given.closed} onChange={closed => change({ closed })} />
      </View>
      {given.closed ? (
        <Field id='where' label={t(text.where)} hint={t(text.whereHint)} error={save.fields.where ?? save.fields.whereEn}>
          <TextLine label={t(text.where)} value={given.where} max={termLimits.where} onChange={where => change({ where })} />
          <View className='mt8'>
            <TextLine
              label={t(text.whereEn)}
              placeholder={t(text.whereEn)}
              value={given.whereEn}
              max={termLimits.where}
              onChange={whereEn => change({ whereEn })}
            />
          </View>
        </Field>
      ) : (
        <View>
          {daysField('accept')}
          {daysField('respond')}
          <Field id='handle' label={t(text.handle)} hint={t(text.handleHint)}>
            {priorityNames.map(name => (
              <HandleLine
                key={name}
                name={w(priorities[name].name)}
                bounds={termBounds.handle[name]}
                value={given.handle[name]!}
                error={save.fields[`handle.${name}`]}
                onChange={value => change({ handle: { ...given.handle, [name]: value } })}
              />
            ))}
          </Field>
        </View>
      )}
      <DayField
        id='from'
        label={t(text.from)}
        value={given.from}
        choices={['today', 'tomorrow']}
        onChange={from => change({ from })}
        error={save.fields.from}
      />
      <Field id='reason' label={t(text.reason)} hint={t(text.reasonHint)} error={save.fields.reason}>
        <TextLine label={t(text.reason)} value={given.reason} max={termLimits.reason} onChange={reason => change({ reason })} />
      </Field>
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

interface LineProps {
  name: string
  bounds: Bounds
  value: string
  error: string | undefined
  onChange(value: string): void
}
function HandleLine({ name, bounds: [least, most], value, error, onChange }: LineProps) {
  const { t } = useText()
  const label = t(text.handleOne, { name, least, most })
  return (
    <Field id={name} label={label} error={error}>
      <TextLine label={label} value={value} max={2} onChange={onChange} />
    </Field>
  )
}
