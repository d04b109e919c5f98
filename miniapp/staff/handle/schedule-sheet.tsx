import { useState } from 'react'
import { appealLimits } from '@shared/appeals/appeal.limits'
import type { AppealView } from '@shared/appeals/appeal.views'
import { AreaField } from '@/components/field'
import { useAppealStep } from '@/hooks/use-appeal-step'
import { useDraft } from '@/hooks/use-draft'
import type { Loaded } from '@/hooks/use-load'
import { dateTimeOf } from '@/strings/dates'
import { momentsWithin, readMoment } from '@/strings/moments'
import { stepText } from '@/strings/steps'
import { useText } from '@/strings/text'
import { MomentField } from '../notices/moment-field'
import { StepSheet } from './step-sheet'
import { Templates, uneditedFault } from './templates'

interface Props {
  shown: Loaded<AppealView>
  onClose(): void
}
const empty = { at: '', text: '' }

/** When somebody comes: the resident and everybody see it. */
export function ScheduleSheet({ shown, onClose }: Props) {
  const speaking = useText()
  const { t } = speaking
  const { id, clock, category } = shown.data!
  const { draft, write, forget } = useDraft(`schedule:${id}`, empty)
  const [faults, setFaults] = useState<{ at?: string; text?: string }>({})
  const at = readMoment(draft.at)
  const text = draft.text.trim()
  const step = useAppealStep(
    shown,
    (keyed, { version }) => keyed.appeals.schedule({ id, version, at: at!.toISOString(), ...(text && { text }) }),
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
    setFaults({ ...(!at && { at: t(stepText.chooseWhen) }), ...(part && { text: part }) })
    if (at && !part) void step.submit()
  }
  const due = clock ? dateTimeOf(clock.dueAt) : ''
  return (
    <StepSheet
      title={t(stepText.schedule)}
      note={t(stepText.scheduleNote, { due })}
      action={t(stepText.scheduleDo)}
      {...step}
      onSend={send}
      onClose={onClose}
    >
      <MomentField
        id='schedule-at'
        label={t(stepText.scheduleWhen)}
        value={draft.at}
        choices={clock ? momentsWithin(clock.dueAt) : []}
        onChange={value => change({ at: value })}
        error={faults.at ?? step.fields.at}
      />
      <AreaField
        id='schedule-text'
        label={t(stepText.scheduleWords)}
        error={faults.text ?? step.fields.text}
        value={draft.text}
        max={appealLimits.reply}
        onChange={words => change({ text: words })}
        disabled={step.busy}
      />
      <Templates category={category.key} state='scheduled' onChoose={words => change({ text: words })} />
    </StepSheet>
  )
}

/** What was promised has begun. */
export function StartSheet({ shown, onClose }: Props) {
  const { t } = useText()
  const step = useAppealStep(shown, (keyed, { id, version }) => keyed.appeals.startWork({ id, version }), onClose)
  return (
    <StepSheet
      title={t(stepText.startWork)}
      note={t(stepText.startNote)}
      action={t(stepText.startWork)}
      {...step}
      onSend={() => void step.submit()}
      onClose={onClose}
    />
  )
}
