import { appealLimits } from '@shared/appeals/appeal.limits'
import { AreaField } from '@/components/field'
import { useAppealStep } from '@/hooks/use-appeal-step'
import { dateTimeOf } from '@/strings/dates'
import { momentsWithin, readMoment } from '@/strings/moments'
import { stepText } from '@/strings/steps'
import { useText } from '@/strings/text'
import { MomentField } from '../notices/moment-field'
import { StepSheet } from './step-sheet'
import { Templates, uneditedFault } from './templates'
import { useStepForm, type StepProps } from './use-step-form'

const empty = { at: '', text: '' }

/** When somebody comes: the resident and everybody see it. */
export function ScheduleSheet({ shown, onClose }: StepProps) {
  const speaking = useText()
  const { t } = speaking
  const { id, clock, category } = shown.data!
  const step = useStepForm(
    { shown, onClose },
    {
      form: `schedule:${id}`,
      empty,
      faultsOf: ({ at, text }) => ({ at: !readMoment(at) && t(stepText.chooseWhen), text: uneditedFault(text, speaking) }),
      send: (keyed, { version }, { at, text }) =>
        keyed.appeals.schedule({ id, version, at: readMoment(at)!.toISOString(), ...(text && { text }) }),
    },
  )
  const { draft, change, wrong } = step
  const due = clock ? dateTimeOf(clock.dueAt) : ''
  return (
    <StepSheet
      title={t(stepText.schedule)}
      note={t(stepText.scheduleNote, { due })}
      action={t(stepText.scheduleDo)}
      {...step}
      onClose={onClose}
    >
      <MomentField
        id='schedule-at'
        label={t(stepText.scheduleWhen)}
        value={draft.at}
        choices={clock ? momentsWithin(clock.dueAt) : []}
        onChange={at => change({ at })}
        error={wrong.at}
      />
      <AreaField
        id='schedule-text'
        label={t(stepText.scheduleWords)}
        error={wrong.text}
        value={draft.text}
        max={appealLimits.reply}
        onChange={text => change({ text })}
        disabled={step.busy}
      />
      <Templates category={category.key} state='scheduled' onChoose={text => change({ text })} />
    </StepSheet>
  )
}

/** What was promised has begun. */
export function StartSheet({ shown, onClose }: StepProps) {
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
