import { useState } from 'react'
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import type { AbsencesView } from '@shared/organisation/organisation.views'
import { Button } from '@/components/button'
import { Chips } from '@/components/choice'
import { Field } from '@/components/field'
import { Problem } from '@/components/states'
import type { Loaded } from '@/hooks/use-load'
import { useSubmit } from '@/hooks/use-submit'
import { absence } from '@/strings/casework'
import { readMoment, typedDay } from '@/strings/moments'
import { useText } from '@/strings/text'
import { MomentField } from '../notices/moment-field'

interface Props {
  shown: Loaded<AbsencesView>
  communityId: string
  personId: string
}
/** Usual ends of being away: this evening, or that of another day. */
const ends = () => [0, 1, 3, 7, 14].flatMap(days => typedDay(days, 18) ?? [])

/** Until when, and who acts meanwhile. */
export function AwayForm({ shown, communityId, personId }: Props) {
  const { t, w } = useText()
  const [until, setUntil] = useState('')
  const [deputyId, setDeputy] = useState<string | null>(null)
  const [tried, setTried] = useState(false)
  const saving = useSubmit(
    (keyed, at: Date, deputy: string) =>
      keyed.organisation.goAway({ id: communityId, personId, until: at.toISOString(), deputyId: deputy }),
    answer => {
      shown.replace(answer)
      setUntil('')
      setDeputy(null)
      setTried(false)
      void Taro.showToast({ title: t(absence.saved), icon: 'none' })
    },
  )
  const deputies = shown.data?.deputies ?? []
  const at = readMoment(until)
  const faults = {
    ...(tried && !at && { until: t(absence.chooseUntil) }),
    ...(tried && !deputyId && { deputyId: t(absence.chooseDeputy) }),
    ...saving.fields,
  }
  const save = () => {
    setTried(true)
    if (at && deputyId) void saving.submit(at, deputyId)
  }
  return (
    <View>
      <MomentField
        id='until'
        label={t(absence.until)}
        value={until}
        choices={ends()}
        onChange={value => (saving.clear(), setUntil(value))}
        error={faults.until}
      />
      <Field id='deputyId' label={t(absence.deputy)} error={faults.deputyId}>
        {deputies.length === 0 ? (
          <View className='sub'>{t(absence.noDeputy)}</View>
        ) : (
          <Chips
            label={t(absence.deputy)}
            options={deputies.map(({ id, name }) => ({ value: id, text: w(name) }))}
            chosen={deputyId}
            onChoose={id => (saving.clear(), setDeputy(id))}
          />
        )}
      </Field>
      <View className='cap mt12'>{t(absence.note)}</View>
      {Object.keys(saving.fields).length === 0 && <Problem error={saving.error} />}
      <Button className='mt16' look='primary' wide busy={saving.busy} onTap={save}>
        {t(saving.busy ? absence.saving : absence.save)}
      </Button>
    </View>
  )
}
