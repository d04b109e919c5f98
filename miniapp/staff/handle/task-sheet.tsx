import { appealLimits } from '@shared/appeals/appeal.limits'
import { api } from '@/api'
import { Chips } from '@/components/choice'
import { AreaField, Field } from '@/components/field'
import { Skeleton } from '@/components/states'
import { useLoad } from '@/hooks/use-load'
import { dateTimeOf } from '@/strings/dates'
import { momentsWithin, readMoment } from '@/strings/moments'
import { taskText } from '@/strings/outside'
import { useText } from '@/strings/text'
import { MomentField } from '../notices/moment-field'
import { useDesk } from '../use-desk'
import { StepSheet } from './step-sheet'
import { uneditedFault } from './templates'
import { useStepForm, type StepProps } from './use-step-form'

const empty = { unitId: '', text: '', due: '' }

/** Another unit is asked for a part of it; the matter stays where it is. */
export function TaskSheet({ shown, onClose }: StepProps) {
  const speaking = useText()
  const { t, w } = speaking
  const { id, clock, inCharge } = shown.data!
  const communityId = useDesk()
  const units = useLoad(() => api.organisation.units({ id: communityId! }), [communityId], communityId !== null)
  const step = useStepForm(
    { shown, onClose },
    {
      form: `task:${id}`,
      empty,
      faultsOf: ({ unitId, text, due }) => ({
        unitId: !unitId && t(taskText.chooseUnit),
        text: text ? uneditedFault(text, speaking) : t(taskText.whatNeeded),
        dueAt: !readMoment(due) && t(taskText.chooseDue),
      }),
      send: (keyed, { version }, { unitId, text, due }) =>
        keyed.appeals.askTask({ id, version, unitId, text, dueAt: readMoment(due)!.toISOString() }),
    },
  )
  const { draft, change, wrong } = step
  return (
    <StepSheet
      title={t(taskText.ask)}
      note={t(taskText.askNote, { due: clock ? dateTimeOf(clock.dueAt) : '' })}
      action={t(taskText.askDo)}
      {...step}
      onClose={onClose}
    >
      <Field id='task-unit' label={t(taskText.unit)} error={wrong.unitId}>
        {units.data ? (
          <Chips
            label={t(taskText.unit)}
            options={units.data.filter(unit => unit.id !== inCharge?.id).map(unit => ({ value: unit.id, text: w(unit.name) }))}
            chosen={draft.unitId || null}
            onChoose={unitId => change({ unitId })}
          />
        ) : (
          <Skeleton cards={1} />
        )}
      </Field>
      <AreaField
        id='task-text'
        label={t(taskText.what)}
        error={wrong.text}
        value={draft.text}
        max={appealLimits.reply}
        onChange={text => change({ text })}
        disabled={step.busy}
      />
      <MomentField
        id='task-due'
        label={t(taskText.due)}
        value={draft.due}
        choices={clock ? momentsWithin(clock.dueAt) : []}
        onChange={due => change({ due })}
        error={wrong.dueAt}
      />
    </StepSheet>
  )
}
