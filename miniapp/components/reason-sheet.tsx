import type { PropsWithChildren } from 'react'
import type { Submission } from '../hooks/use-submit'
import { Button } from './button'
import { AreaField } from './field'
import { Sheet } from './sheet'
import { Problem } from './states'

interface Props {
  title: string
  note: string
  /** What the line is called, and under which name it is sent. */
  label: string
  name: 'reason' | 'note'
  hint?: string
  max: number
  written: string
  onWrite(written: string): void
  action: string
  look?: 'primary' | 'danger'
  /** Whether enough is chosen to send it. */
  ready?: boolean
  step: Submission<[]>
  onClose(): void
}

/** A step that is taken with a line of why; what is asked besides stands above it. */
export function ReasonSheet(props: PropsWithChildren<Props>) {
  const { title, note, label, name, hint, max, written, onWrite, action, look = 'danger', ready = true, step, onClose } = props
  return (
    <Sheet title={title} note={note} onClose={onClose}>
      {props.children}
      <AreaField
        id={`why-${name}`}
        label={label}
        hint={hint}
        error={step.fields[name]}
        value={written}
        max={max}
        onChange={onWrite}
        disabled={step.busy}
      />
      {Object.keys(step.fields).length === 0 && <Problem error={step.error} />}
      <Button className='mt20' look={look} wide busy={step.busy} disabled={!ready} onTap={() => void step.submit()}>
        {action}
      </Button>
    </Sheet>
  )
}
