import { useState } from 'react'
import { appealLimits, priorities, type Priority } from '@shared/appeals/appeal.limits'
import type { AppealView } from '@shared/appeals/appeal.views'
import { api } from '@/api'
import { Chips } from '@/components/choice'
import { AreaField, Field } from '@/components/field'
import { useAppealStep } from '@/hooks/use-appeal-step'
import { useDraft } from '@/hooks/use-draft'
import { useLoad, type Loaded } from '@/hooks/use-load'
import { dateTimeOf } from '@/strings/dates'
import { rulingText } from '@/strings/rulings'
import { sheets } from '@/strings/staff'
import { useText } from '@/strings/text'
import { StepSheet } from './step-sheet'
import { UnitField } from './unit-field'

interface Choice {
  unitId: string
  handlerId: string
  priority: Priority | null
  note: string
}
const titles = { assign: sheets.assignTitle, transfer: sheets.transferTitle, ruleReopen: rulingText.redoTitle } as const
const actions = { assign: sheets.doAssign, transfer: sheets.doTransfer, ruleReopen: rulingText.redoDo } as const
const empty: Choice = { unitId: '', handlerId: '', priority: null, note: '' }

/** Who is to do it, and by when; a matter that is moved keeps its date. */
export function AssignSheet({
  shown,
  step: name,
  onClose,
}: {
  shown: Loaded<AppealView>
  step: 'assign' | 'transfer' | 'ruleReopen'
  onClose(): void
}) {
  const { t, w } = useText()
  const { id, clock, inCharge, ruleBy } = shown.data!
  const first = name === 'assign'
  // What was given back keeps the date that it had, as what is moved does.
  const dated = !first || ruleBy !== null
  const proposed = useLoad(() => api.appeals.suggestion({ id }), [id], first)
  const { draft, write, forget } = useDraft(`${name}:${id}`, empty)
  const [fault, setFault] = useState<string>()
  const suggestion = proposed.data
  const unitId = draft.unitId || (first ? (suggestion?.unitId ?? '') : '')
  const handlerId = draft.unitId ? draft.handlerId : draft.handlerId || (suggestion?.handlerId ?? '')
  const priority = draft.priority ?? suggestion?.priority ?? 'p3'
  const likely = first ? suggestion?.unitId : inCharge?.id
  const person = handlerId ? { handlerId } : {}
  const submission = useAppealStep(
    shown,
    (keyed, { version }) =>
      first
        ? keyed.appeals.assign({
            id,
            version,
            unitId,
            priority,
            ...person,
            ...(draft.note.trim() && { note: draft.note.trim() }),
          })
        : keyed.appeals[name]({ id, version, unitId, reason: draft.note.trim(), ...person }),
    () => {
      forget()
      onClose()
    },
  )
  const send = () => {
    if (!unitId) return setFault(t(sheets.chooseUnit))
    void submission.submit()
  }
  const due = clock && dateTimeOf(clock.dueAt)
  return (
    <StepSheet
      title={t(titles[name])}
      note={name === 'ruleReopen' ? t(rulingText.redoNote) : dated && due ? t(sheets.transferNote, { due }) : undefined}
      action={t(actions[name])}
      {...submission}
      onSend={send}
      onClose={onClose}
    >
      <UnitField
        unitId={unitId}
        handlerId={handlerId}
        // The proposed unit, or the one that has it now, stands first; the rest as the community lists them.
        likely={likely ? { id: likely, note: t(first ? sheets.byList : sheets.unit) } : undefined}
        wait={proposed.loading}
        error={fault ?? submission.fields.unitId ?? submission.fields.priority}
        handlerError={submission.fields.handlerId}
        onChoose={choice => {
          setFault(undefined)
          write(choice)
        }}
      />
      {!dated && (
        <Field
          id='assign-priority'
          label={t(sheets.priority)}
          hint={suggestion ? t(sheets.due, { due: dateTimeOf(suggestion.dueAt[priority]) }) : undefined}
        >
          <Chips
            label={t(sheets.priority)}
            options={(Object.keys(priorities) as Priority[]).map(value => ({ value, text: w(priorities[value].name) }))}
            chosen={priority}
            onChoose={value => write({ priority: value })}
          />
        </Field>
      )}
      <AreaField
        id='assign-note'
        label={t(first ? sheets.note : name === 'ruleReopen' ? rulingText.reason : sheets.reason)}
        error={submission.fields.reason ?? submission.fields.note}
        value={draft.note}
        max={appealLimits.reason}
        onChange={note => write({ note })}
      />
    </StepSheet>
  )
}
