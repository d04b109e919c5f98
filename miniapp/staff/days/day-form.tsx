import { useEffect, useState } from 'react'
import { View } from '@tarojs/components'
import { organisationLimits } from '@shared/organisation/organisation.limits'
import { organisationReasons } from '@shared/organisation/organisation.reasons'
import type { OwnDaysView } from '@shared/organisation/organisation.views'
import { Button } from '@/components/button'
import { Chips } from '@/components/choice'
import { Field, TextLine } from '@/components/field'
import { Icon } from '@/components/icon'
import { Problem } from '@/components/states'
import { useSubmit } from '@/hooks/use-submit'
import { dayText as text } from '@/strings/days'
import { readDay } from '@/strings/moments'
import { sheets } from '@/strings/staff'
import { useText } from '@/strings/text'
import { DayField } from '../day-field'

const empty = { day: '', works: 'off' as 'off' | 'worked', reason: '' }
interface Props {
  communityId: string
  revision: number
  onSaved(view: OwnDaysView): void
  /** Somebody was quicker: the list as it stands. */
  onStale(): void
}

/** A day to come that is off, or worked, with the reason. */
export function DayForm({ communityId, revision, onSaved, onStale }: Props) {
  const { t } = useText()
  const [given, setGiven] = useState(empty)
  const save = useSubmit(
    keyed => keyed.organisation.setOwnDay({ id: communityId, revision, ...given, day: readDay(given.day) ?? given.day }),
    view => (setGiven(empty), onSaved(view)),
  )
  const moved = save.error?.code === organisationReasons.dayStale.code
  useEffect(() => {
    if (moved) onStale()
  }, [save.error])
  const change = (part: Partial<typeof empty>) => (save.clear(), setGiven(before => ({ ...before, ...part })))
  return (
    <View>
      <View className='sec' {...{ role: 'heading', 'aria-level': '2' }}>
        {t(text.add)}
      </View>
      {moved && (
        <View className='note warn mt12' {...{ role: 'alert' }}>
          <Icon name='refresh' />
          <View>{t(text.stale)}</View>
        </View>
      )}
      <DayField
        id='day'
        label={t(text.day)}
        hint={t(text.dayHint)}
        value={given.day}
        onChange={day => change({ day })}
        error={save.fields.day}
      />
      <Field id='works' label={t(text.what)} error={save.fields.works}>
        <Chips
          label={t(text.what)}
          options={[
            { value: 'off', text: t(text.off) },
            { value: 'worked', text: t(text.worked) },
          ]}
          chosen={given.works}
          onChoose={works => change({ works })}
        />
      </Field>
      <Field id='reason' label={t(text.reason)} hint={t(text.reasonHint)} error={save.fields.reason}>
        <TextLine
          label={t(text.reason)}
          value={given.reason}
          max={organisationLimits.dayReason}
          onChange={reason => change({ reason })}
        />
      </Field>
      {save.error && !moved && Object.keys(save.fields).length === 0 && <Problem error={save.error} />}
      <Button className='mt12' look='primary' wide busy={save.busy} onTap={() => void save.submit()}>
        {t(save.busy ? sheets.sending : text.save)}
      </Button>
    </View>
  )
}
