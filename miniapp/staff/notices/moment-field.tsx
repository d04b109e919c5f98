import { View } from '@tarojs/components'
import { Chips } from '@/components/choice'
import { Field, TextLine } from '@/components/field'
import { dayOf, timeOf } from '@/strings/dates'
import { readMoment } from '@/strings/moments'
import { noticeDesk } from '@/strings/notice-desk'
import { useText } from '@/strings/text'

interface Props {
  id: string
  label: string
  hint?: string
  value: string
  /** Usual moments, as one would type them. */
  choices: string[]
  onChange(value: string): void
  error?: string
}

/** A moment: one of the usual ones, or typed; read back in words so that nobody is a year or a day off. */
export function MomentField({ id, label, hint, value, choices, onChange, error }: Props) {
  const { t } = useText()
  const spoken = (typed: string) => {
    const at = readMoment(typed)
    return at ? `${dayOf(at)} ${timeOf(at)}` : null
  }
  const read = spoken(value)
  return (
    <Field id={id} label={label} hint={hint ?? t(noticeDesk.momentHint)} error={error}>
      <Chips
        label={label}
        options={choices.map(choice => ({ value: choice, text: spoken(choice) ?? choice }))}
        chosen={value}
        onChoose={onChange}
      />
      <View className='mt8'>
        <TextLine label={label} placeholder={t(noticeDesk.momentHint)} value={value} max={20} onChange={onChange} />
      </View>
      {value !== '' && (
        <View className='cap mt4'>{read ? t(noticeDesk.momentRead, { time: read }) : t(noticeDesk.momentWrong)}</View>
      )}
    </Field>
  )
}
