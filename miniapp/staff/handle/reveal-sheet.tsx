import { useState } from 'react'
import { revealReasons, type RevealReason } from '@shared/appeals/caller'
import type { AppealView } from '@shared/appeals/appeal.views'
import type { RevealedCaller } from '@shared/appeals/look.views'
import { Chips } from '@/components/choice'
import { Field } from '@/components/field'
import { useSubmit } from '@/hooks/use-submit'
import { caller } from '@/strings/casework'
import { useText } from '@/strings/text'
import { StepSheet } from './step-sheet'

const reasons = Object.keys(revealReasons) as RevealReason[]
interface Props {
  appeal: AppealView
  onShown(revealed: RevealedCaller): void
  onClose(): void
}

/** What the number is looked at for; the person can read it. */
export function RevealSheet({ appeal: { id }, onShown, onClose }: Props) {
  const { t, w } = useText()
  const [reason, setReason] = useState<RevealReason | null>(null)
  const [fault, setFault] = useState<string>()
  const looking = useSubmit((keyed, chosen: RevealReason) => keyed.appeals.reveal({ id, reason: chosen }), onShown)
  const send = () => {
    if (!reason) return setFault(t(caller.chooseReason))
    void looking.submit(reason)
  }
  return (
    <StepSheet
      title={t(caller.show)}
      note={t(caller.sheetNote)}
      action={t(caller.show)}
      {...looking}
      onSend={send}
      onClose={onClose}
    >
      <Field id='reveal-reason' label={t(caller.reason)} error={fault ?? looking.fields.reason}>
        <Chips
          label={t(caller.reason)}
          options={reasons.map(value => ({ value, text: w(revealReasons[value]) }))}
          chosen={reason}
          onChoose={value => {
            setFault(undefined)
            setReason(value)
          }}
        />
      </Field>
    </StepSheet>
  )
}
