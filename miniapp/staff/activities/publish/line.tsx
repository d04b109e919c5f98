import { AreaField, Field, TextLine } from '@/components/field'

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
  const typed = (text: string) => onChange(digits ? text.replace(/\D/g, '') : text)
  const text = { label, placeholder, value, max, onChange: typed }
  if (long) return <AreaField id={`f-${name}`} error={error} {...text} />
  return (
    <Field id={`f-${name}`} label={label} error={error}>
      <TextLine {...text} />
    </Field>
  )
}
