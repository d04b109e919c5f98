import { useState } from 'react'
import { appealLimits, priorities, type Priority } from '@shared/appeals/appeal.limits'
import type { DeskCard } from '@shared/appeals/appeal.views'
import type { Outcome } from '@shared/kit/outcome'
import { Chips } from '@/components/choice'
import { AreaField, Field } from '@/components/field'
import { useSubmit } from '@/hooks/use-submit'
import { picksText } from '@/strings/picks'
import { sheets } from '@/strings/staff'
import { useText } from '@/strings/text'
import { StepSheet } from '../handle/step-sheet'
import { UnitField } from '../handle/unit-field'
import { PickedOutcome } from './picked-outcome'

const asTheyAre = 'asTheyAre'

/** To whom all that is picked goes; then what came of each. */
export function AssignPickedSheet({
  cards,
  onDone,
  onOpen,
  onClose,
}: {
  cards: DeskCard[]
  onDone(outcomes: Outcome[]): void
  onOpen(id: string): void
  onClose(): void
}) {
  const { t, w } = useText()
  const [choice, setChoice] = useState({ unitId: '', handlerId: '' })
  const [priority, setPriority] = useState<Priority | typeof asTheyAre>(asTheyAre)
  const [reason, setReason] = useState('')
  const [fault, setFault] = useState<{ unit?: string; reason?: string }>({})
  const [outcomes, setOutcomes] = useState<{ of: DeskCard[]; all: Outcome[] }>()
  const waiting = cards.filter(({ status }) => status === 'submitted')
  const moves = waiting.length < cards.length
  const submission = useSubmit(
    keyed =>
      keyed.appeals.assignMany({
        rows: cards.map(({ id, version }) => ({ id, version })),
        unitId: choice.unitId,
        ...(choice.handlerId && { handlerId: choice.handlerId }),
        ...(priority !== asTheyAre && { priority }),
        ...(reason.trim() && { reason: reason.trim() }),
      }),
    all => {
      setOutcomes({ of: cards, all })
      onDone(all)
    },
  )
  const send = () => {
    const missing = {
      ...(!choice.unitId && { unit: t(sheets.chooseUnit) }),
      ...(moves && !reason.trim() && { reason: t(picksText.reasonNeeded) }),
    }
    setFault(missing)
    if (Object.keys(missing).length === 0) void submission.submit()
  }
  if (outcomes) return <PickedOutcome cards={outcomes.of} outcomes={outcomes.all} onOpen={onOpen} onClose={onClose} />
  return (
    <StepSheet
      title={t(picksText.title, { count: cards.length })}
      note={t(picksText.note)}
      action={t(picksText.assign)}
      {...submission}
      onSend={send}
      onClose={onClose}
    >
      <UnitField
        {...choice}
        error={fault.unit ?? submission.fields.unitId}
        onChoose={chosen => {
          setFault({})
          setChoice(chosen)
        }}
      />
      {waiting.length > 0 && (
        <Field id='picked-priority' label={t(picksText.priority)}>
          <Chips<Priority | typeof asTheyAre>
            label={t(picksText.priority)}
            options={[
              { value: asTheyAre, text: t(picksText.asTheyAre) },
              ...(Object.keys(priorities) as Priority[]).map(value => ({ value, text: w(priorities[value].name) })),
            ]}
            chosen={priority}
            onChoose={setPriority}
          />
        </Field>
      )}
      {moves && (
        <AreaField
          id='picked-reason'
          label={t(sheets.reason)}
          error={fault.reason ?? submission.fields.reason}
          value={reason}
          max={appealLimits.reason}
          onChange={text => {
            setFault({})
            setReason(text)
          }}
        />
      )}
    </StepSheet>
  )
}
