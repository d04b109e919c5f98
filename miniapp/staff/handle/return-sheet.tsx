import { useState } from 'react'
import { appealLimits } from '@shared/appeals/appeal.limits'
import { returnReasons, type ReturnReason } from '@shared/appeals/return-reasons'
import type { AppealView } from '@shared/appeals/appeal.views'
import { Chips } from '@/components/choice'
import { AreaField, Field } from '@/components/field'
import { say } from '@/components/toast'
import { useAppealStep } from '@/hooks/use-appeal-step'
import { useDraft } from '@/hooks/use-draft'
import type { Loaded } from '@/hooks/use-load'
import { stepText } from '@/strings/steps'
import { useText } from '@/strings/text'
import { StepSheet } from './step-sheet'

const empty: { reason: ReturnReason | null; note: string } = { reason: null, note: '' }
const reasons = Object.keys(returnReasons) as ReturnReason[]

/** It is not this unit's: back to the desk, with the reason. */
export function ReturnSheet({ shown, onClose }: { shown: Loaded<AppealView>; onClose(): void }) {
  const { t, w } = useText()
  const { id } = shown.data!
  const { draft, write, forget } = useDraft(`return:${id}`, empty)
  const [fault, setFault] = useState<string>()
  const note = draft.note.trim()
  const step = useAppealStep(
    shown,
    (keyed, { version }) => keyed.appeals.returnIt({ id, version, reason: draft.reason!, ...(note && { note }) }),
    () => {
      forget()
      say(t(stepText.returnedSaid))
      onClose()
    },
  )
  const send = () => {
    if (!draft.reason) return setFault(t(stepText.chooseReason))
    void step.submit()
  }
  return (
    <StepSheet
      title={t(stepText.returnIt)}
      note={t(stepText.returnNote)}
      action={t(stepText.returnDo)}
      {...step}
      onSend={send}
      onClose={onClose}
    >
      <Field id='return-reason' label={t(stepText.returnReason)} error={fault ?? step.fields.reason}>
        <Chips
          label={t(stepText.returnReason)}
          options={reasons.map(value => ({ value, text: w(returnReasons[value]) }))}
          chosen={draft.reason}
          onChoose={reason => {
            setFault(undefined)
            write({ reason })
          }}
        />
      </Field>
      <AreaField
        id='return-note'
        label={t(stepText.returnWhose)}
        error={step.fields.note}
        value={draft.note}
        max={appealLimits.reason}
        onChange={text => write({ note: text })}
        disabled={step.busy}
      />
    </StepSheet>
  )
}
