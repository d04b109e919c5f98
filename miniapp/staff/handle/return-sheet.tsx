import { appealLimits } from '@shared/appeals/appeal.limits'
import { returnReasons, type ReturnReason } from '@shared/appeals/return-reasons'
import { Chips } from '@/components/choice'
import { AreaField, Field } from '@/components/field'
import { say } from '@/components/toast'
import { stepText } from '@/strings/steps'
import { useText } from '@/strings/text'
import { StepSheet } from './step-sheet'
import { useStepForm, type StepProps } from './use-step-form'

const empty: { reason: ReturnReason | null; note: string } = { reason: null, note: '' }
const reasons = Object.keys(returnReasons) as ReturnReason[]

/** It is not this unit's: back to the desk, with the reason. */
export function ReturnSheet({ shown, onClose }: StepProps) {
  const { t, w } = useText()
  const { id } = shown.data!
  const returned = () => {
    say(t(stepText.returnedSaid))
    onClose()
  }
  const step = useStepForm(
    { shown, onClose: returned },
    {
      form: `return:${id}`,
      empty,
      faultsOf: ({ reason }) => ({ reason: !reason && t(stepText.chooseReason) }),
      send: (keyed, { version }, { reason, note }) =>
        keyed.appeals.returnIt({ id, version, reason: reason!, ...(note && { note }) }),
    },
  )
  const { draft, change, wrong } = step
  return (
    <StepSheet
      title={t(stepText.returnIt)}
      note={t(stepText.returnNote)}
      action={t(stepText.returnDo)}
      {...step}
      onClose={onClose}
    >
      <Field id='return-reason' label={t(stepText.returnReason)} error={wrong.reason}>
        <Chips
          label={t(stepText.returnReason)}
          options={reasons.map(value => ({ value, text: w(returnReasons[value]) }))}
          chosen={draft.reason}
          onChoose={reason => change({ reason })}
        />
      </Field>
      <AreaField
        id='return-note'
        label={t(stepText.returnWhose)}
        error={wrong.note}
        value={draft.note}
        max={appealLimits.reason}
        onChange={note => change({ note })}
        disabled={step.busy}
      />
    </StepSheet>
  )
}
