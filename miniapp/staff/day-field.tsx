import { View } from '@tarojs/components'
import { dayAfter, dayOf } from '@shared/kit/workdays'
import { Chips } from '@/components/choice'
import { Field, TextLine } from '@/components/field'
import { dayOf as spokenDay } from '@/strings/dates'
import { dayFieldText } from '@/strings/day-field'
import { readDay } from '@/strings/moments'
import { useText } from '@/strings/text'

export type DayChoice = 'today' | 'tomorrow' | 'firstOfNext'
interface Props {
  id: string
  label: string
  hint?: string
  value: string
  /** Days one is likely to mean. */
  choices?: readonly DayChoice[]
  onChange(value: string): void
  error?: string
}
const long = 16

/** A day: one of the usual ones, or typed; read back in words so that nobody is a year or a day off. */
export function DayField({ id, label, hint, value, choices = [], onChange, error }: Props) {
  const { t } = useText()
  const read = readDay(value)
  return (
    <Field id={id} label={label} hint={hint ?? t(dayFieldText.hint)} error={error}>
      {choices.length > 0 && (
        <View className='mb8'>
          <Chips
            label={label}
            options={choices.map(choice => ({ value: dayBy(choice), text: t(dayFieldText[choice]) }))}
            chosen={value}
            onChoose={onChange}
          />
        </View>
      )}
      <TextLine label={label} placeholder={t(dayFieldText.hint)} value={value} max={long} onChange={onChange} />
      {value !== '' && (
        <View className='cap mt4'>
          {read ? t(dayFieldText.read, { day: spokenDay(`${read}T12:00:00+08:00`) }) : t(dayFieldText.wrong)}
        </View>
      )}
    </Field>
  )
}

/** The day a choice means. */
export function dayBy(choice: DayChoice): string {
  const today = dayOf(new Date())
  if (choice === 'today') return today
  if (choice === 'tomorrow') return dayAfter(today)
  const [year, month] = today.split('-').map(Number) as [number, number]
  return month === 12 ? `${year + 1}-01-01` : `${year}-${String(month + 1).padStart(2, '0')}-01`
}
