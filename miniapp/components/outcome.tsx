import { outsideText } from '../strings/outside'
import { useText } from '../strings/text'
import { Chips } from './choice'
import { Field } from './field'

interface Props {
  id: string
  done: boolean | null
  error?: string
  onChange(done: boolean): void
}

/** Of what was asked for: done or not; nothing is chosen before. */
export function Outcome({ id, done, error, onChange }: Props) {
  const { t } = useText()
  return (
    <Field id={id} label={t(outsideText.outcome)} error={error}>
      <Chips
        label={t(outsideText.outcome)}
        width='fill'
        options={[
          { value: 'done', text: t(outsideText.done) },
          { value: 'notDone', text: t(outsideText.notDone) },
        ]}
        chosen={done === null ? null : done ? 'done' : 'notDone'}
        onChoose={chosen => onChange(chosen === 'done')}
      />
    </Field>
  )
}
