import { Field, TextArea, TextLine } from '@/components/field'
import { common } from '@/strings/common'
import { useText } from '@/strings/text'

interface Props {
  /** Names it for the summary of errors. */
  name: string
  label: string
  placeholder?: string
  value: string
  max: number
  error?: string
  /** Several lines. */
  long?: boolean
  /** Only digits. */
  digits?: boolean
  onChange(value: string): void
}

/** A question and its line of text. */
export function Line({ name, label, placeholder, value, max, error, long, digits, onChange }: Props) {
  const { t } = useText()
  const Control = long ? TextArea : TextLine
  const hint = long ? t(common.count, { count: value.length, max }) : undefined
  const typed = (text: string) => onChange(digits ? text.replace(/\D/g, '') : text)
  return (
    <Field id={`f-${name}`} label={label} hint={hint} error={error}>
      <Control label={label} placeholder={placeholder} value={value} max={max} onChange={typed} />
    </Field>
  )
}
