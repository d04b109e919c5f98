import { useState } from 'react'
import { appealLimits, priorities, type Priority } from '@shared/appeals/appeal.limits'
import type { AppealView } from '@shared/appeals/appeal.views'
import { Chips } from '@/components/choice'
import { AreaField, Field } from '@/components/field'
import { useAppealStep } from '@/hooks/use-appeal-step'
import { useDraft } from '@/hooks/use-draft'
import type { Loaded } from '@/hooks/use-load'
import { dateTimeOf } from '@/strings/dates'
import { stepText } from '@/strings/steps'
import { sheets } from '@/strings/staff'
import { useText } from '@/strings/text'
import { StepSheet } from './step-sheet'

const empty: { priority: Priority | null; reason: string } = { priority: null, reason: '' }
const dueOf = (at: string | undefined) => (at ? dateTimeOf(at) : '')

/** Another priority, with the date that follows from it. */
export function PrioritySheet({ shown, onClose }: { shown: Loaded<AppealView>; onClose(): void }) {
  const { t, w } = useText()
  const { id, clock, priority: present, dueByPriority } = shown.data!
  const { draft, write, forget } = useDraft(`priority:${id}`, empty)
  const [fault, setFault] = useState<string>()
  const step = useAppealStep(
    shown,
    (keyed, { version }) => keyed.appeals.setPriority({ id, version, priority: draft.priority!, reason: draft.reason.trim() }),
    () => {
      forget()
      onClose()
    },
  )
  const change = (part: Partial<typeof empty>) => {
    setFault(undefined)
    step.clear()
    write(part)
  }
  const send = () => {
    if (!draft.priority) return setFault(t(stepText.choosePriority))
    void step.submit()
  }
  const others = (Object.keys(priorities) as Priority[]).filter(key => key !== present)
  return (
    <StepSheet
      title={t(stepText.priority)}
      note={present ? t(stepText.priorityNote, { name: w(priorities[present].name), due: dueOf(clock?.dueAt) }) : undefined}
      action={t(stepText.priorityDo)}
      {...step}
      onSend={send}
      onClose={onClose}
    >
      <Field
        id='priority-key'
        label={t(sheets.priority)}
        hint={draft.priority ? t(stepText.priorityDue, { due: dueOf(dueByPriority?.[draft.priority]) }) : undefined}
        error={fault ?? step.fields.priority}
      >
        <Chips
          label={t(sheets.priority)}
          options={others.map(value => ({ value, text: w(priorities[value].name) }))}
          chosen={draft.priority}
          onChoose={priority => change({ priority })}
        />
      </Field>
      <AreaField
        id='priority-reason'
        label={t(stepText.priorityReason)}
        error={step.fields.reason}
        value={draft.reason}
        max={appealLimits.reason}
        onChange={reason => change({ reason })}
        disabled={step.busy}
      />
    </StepSheet>
  )
}
