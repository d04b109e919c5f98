import { useState } from 'react'
import { appealLimits } from '@shared/appeals/appeal.limits'
import type { AppealView } from '@shared/appeals/appeal.views'
import { api } from '@/api'
import { Chips } from '@/components/choice'
import { AreaField, Field } from '@/components/field'
import { Skeleton } from '@/components/states'
import { useAppealStep } from '@/hooks/use-appeal-step'
import { useDraft } from '@/hooks/use-draft'
import { useLoad, type Loaded } from '@/hooks/use-load'
import { dateTimeOf } from '@/strings/dates'
import { momentsWithin, readMoment } from '@/strings/moments'
import { taskText } from '@/strings/outside'
import { useText } from '@/strings/text'
import { MomentField } from '../notices/moment-field'
import { useDesk } from '../use-desk'
import { StepSheet } from './step-sheet'
import { uneditedFault } from './templates'

const empty = { unitId: '', text: '', due: '' }

/** Another unit is asked for a part of it; the matter stays where it is. */
export function TaskSheet({ shown, onClose }: { shown: Loaded<AppealView>; onClose(): void }) {
  const speaking = useText()
  const { t, w } = speaking
  const { id, clock, inCharge } = shown.data!
  const communityId = useDesk()
  const units = useLoad(() => api.organisation.units({ id: communityId! }), [communityId], communityId !== null)
  const { draft, write, forget } = useDraft(`task:${id}`, empty)
  const [faults, setFaults] = useState<Partial<Record<'unitId' | 'text' | 'dueAt', string>>>({})
  const { unitId } = draft
  const [text, at] = [draft.text.trim(), readMoment(draft.due)]
  const step = useAppealStep(
    shown,
    (keyed, { version }) => keyed.appeals.askTask({ id, version, unitId, text, dueAt: at!.toISOString() }),
    () => {
      forget()
      onClose()
    },
  )
  const change = (part: Partial<typeof empty>) => {
    setFaults({})
    step.clear()
    write(part)
  }
  const send = () => {
    const part = uneditedFault(text, speaking)
    const found = {
      ...(!unitId && { unitId: t(taskText.chooseUnit) }),
      ...((!text || part) && { text: part ?? t(taskText.whatNeeded) }),
      ...(!at && { dueAt: t(taskText.chooseDue) }),
    }
    setFaults(found)
    if (Object.keys(found).length === 0) void step.submit()
  }
  const wrong = { ...step.fields, ...faults }
  return (
    <StepSheet
      title={t(taskText.ask)}
      note={t(taskText.askNote, { due: clock ? dateTimeOf(clock.dueAt) : '' })}
      action={t(taskText.askDo)}
      {...step}
      onSend={send}
      onClose={onClose}
    >
      <Field id='task-unit' label={t(taskText.unit)} error={wrong.unitId}>
        {units.data ? (
          <Chips
            label={t(taskText.unit)}
            options={units.data.filter(unit => unit.id !== inCharge?.id).map(unit => ({ value: unit.id, text: w(unit.name) }))}
            chosen={unitId || null}
            onChoose={value => change({ unitId: value })}
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
        onChange={value => change({ text: value })}
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
