import { appealLimits, priorities, type Priority } from '@shared/appeals/appeal.limits'
import { Chips } from '@/components/choice'
import { AreaField, Field } from '@/components/field'
import { dateTimeOf } from '@/strings/dates'
import { stepText } from '@/strings/steps'
import { sheets } from '@/strings/staff'
import { useText } from '@/strings/text'
import { StepSheet } from './step-sheet'
import { useStepForm, type StepProps } from './use-step-form'

const empty: { priority: Priority | null; reason: string } = { priority: null, reason: '' }
const dueOf = (at: string | undefined) => (at ? dateTimeOf(at) : '')

/** Another priority, with the date that follows from it. */
export function PrioritySheet({ shown, onClose }: StepProps) {
  const { t, w } = useText()
  const { id, clock, priority: present, dueByPriority } = shown.data!
  const step = useStepForm(
    { shown, onClose },
    {
      form: `priority:${id}`,
      empty,
      faultsOf: ({ priority }) => ({ priority: !priority && t(stepText.choosePriority) }),
      send: (keyed, { version }, { priority, reason }) => keyed.appeals.setPriority({ id, version, priority: priority!, reason }),
    },
  )
  const { draft, change, wrong } = step
  const others = (Object.keys(priorities) as Priority[]).filter(key => key !== present)
  return (
    <StepSheet
      title={t(stepText.priority)}
      note={present ? t(stepText.priorityNote, { name: w(priorities[present].name), due: dueOf(clock?.dueAt) }) : undefined}
      action={t(stepText.priorityDo)}
      {...step}
      onClose={onClose}
    >
      <Field
        id='priority-key'
        label={t(sheets.priority)}
        hint={draft.priority ? t(stepText.priorityDue, { due: dueOf(dueByPriority?.[draft.priority]) }) : undefined}
        error={wrong.priority}
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
        error={wrong.reason}
        value={draft.reason}
        max={appealLimits.reason}
        onChange={reason => change({ reason })}
        disabled={step.busy}
      />
    </StepSheet>
  )
}
