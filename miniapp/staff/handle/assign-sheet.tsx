import { appealLimits, priorities, type Priority } from '@shared/appeals/appeal.limits'
import { api } from '@/api'
import { Chips } from '@/components/choice'
import { AreaField, Field } from '@/components/field'
import { useLoad } from '@/hooks/use-load'
import { dateTimeOf } from '@/strings/dates'
import { rulingText } from '@/strings/rulings'
import { sheets } from '@/strings/staff'
import { useText } from '@/strings/text'
import { StepSheet } from './step-sheet'
import { UnitField } from './unit-field'
import { useStepForm, type StepProps } from './use-step-form'

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
export function AssignSheet({ shown, step: name, onClose }: StepProps & { step: 'assign' | 'transfer' | 'ruleReopen' }) {
  const { t, w } = useText()
  const { id, clock, inCharge, ruleBy } = shown.data!
  const first = name === 'assign'
  // What was given back keeps the date that it had, as what is moved does.
  const dated = !first || ruleBy !== null
  const proposed = useLoad(() => api.appeals.suggestion({ id }), [id], first)
  const suggestion = proposed.data
  const likely = first ? suggestion?.unitId : inCharge?.id
  /** What was chosen, and what is proposed where nothing was. */
  const meant = (draft: Choice) => ({
    unitId: draft.unitId || (first ? (suggestion?.unitId ?? '') : ''),
    handlerId: draft.unitId ? draft.handlerId : draft.handlerId || (suggestion?.handlerId ?? ''),
    priority: draft.priority ?? suggestion?.priority ?? 'p3',
  })
  const submission = useStepForm(
    { shown, onClose },
    {
      form: `${name}:${id}`,
      empty,
      faultsOf: draft => ({ unitId: !meant(draft).unitId && t(sheets.chooseUnit) }),
      send(keyed, { version }, draft) {
        const { unitId, handlerId, priority } = meant(draft)
        const to = { id, version, unitId, ...(handlerId && { handlerId }) }
        return first
          ? keyed.appeals.assign({ ...to, priority, ...(draft.note && { note: draft.note }) })
          : keyed.appeals[name]({ ...to, reason: draft.note })
      },
    },
  )
  const { draft, change, wrong } = submission
  const { unitId, handlerId, priority } = meant(draft)
  const due = clock && dateTimeOf(clock.dueAt)
  return (
    <StepSheet
      title={t(titles[name])}
      note={name === 'ruleReopen' ? t(rulingText.redoNote) : dated && due ? t(sheets.transferNote, { due }) : undefined}
      action={t(actions[name])}
      {...submission}
      onClose={onClose}
    >
      <UnitField
        unitId={unitId}
        handlerId={handlerId}
        // The proposed unit, or the one that has it now, stands first; the rest as the community lists them.
        likely={likely ? { id: likely, note: t(first ? sheets.byList : sheets.unit) } : undefined}
        wait={proposed.loading}
        error={wrong.unitId ?? wrong.priority}
        handlerError={wrong.handlerId}
        onChoose={change}
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
            onChoose={value => change({ priority: value })}
          />
        </Field>
      )}
      <AreaField
        id='assign-note'
        label={t(first ? sheets.note : name === 'ruleReopen' ? rulingText.reason : sheets.reason)}
        error={wrong.reason ?? wrong.note}
        value={draft.note}
        max={appealLimits.reason}
        onChange={note => change({ note })}
      />
    </StepSheet>
  )
}
