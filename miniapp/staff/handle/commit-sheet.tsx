import { appealLimits } from '@shared/appeals/appeal.limits'
import { Chips } from '@/components/choice'
import { AreaField, Field } from '@/components/field'
import { commitmentText } from '@/strings/commitments'
import { dayOf } from '@/strings/dates'
import { useText } from '@/strings/text'
import { StepSheet } from './step-sheet'
import { uneditedFault } from './templates'
import { useStepForm, type StepProps } from './use-step-form'
import { useWords } from './use-words'

const empty = { day: '', text: '' }

/** Something is promised by a day, of those that its date allows. */
export function CommitSheet({ shown, onClose }: StepProps) {
  const speaking = useText()
  const { t } = speaking
  const { id, commitmentDays } = shown.data!
  const step = useStepForm(
    { shown, onClose },
    {
      form: `commit:${id}`,
      empty,
      faultsOf: ({ day, text }) => ({
        // What was chosen another day may be over.
        day: !commitmentDays.includes(day) && t(commitmentText.chooseDay),
        text: text ? uneditedFault(text, speaking) : t(commitmentText.whatNeeded),
      }),
      send: (keyed, { version }, given) => keyed.appeals.commit({ id, version, ...given }),
    },
  )
  const { draft, change, wrong } = step
  return (
    <StepSheet
      title={t(commitmentText.make)}
      note={t(commitmentText.makeNote)}
      action={t(commitmentText.makeDo)}
      {...step}
      onClose={onClose}
    >
      <Field id='commit-day' label={t(commitmentText.day)} error={wrong.day}>
        <Chips
          label={t(commitmentText.day)}
          options={commitmentDays.map(value => ({ value, text: dayOf(`${value}T12:00:00+08:00`) }))}
          chosen={commitmentDays.includes(draft.day) ? draft.day : null}
          onChoose={day => change({ day })}
        />
      </Field>
      <AreaField
        id='commit-text'
        label={t(commitmentText.what)}
        error={wrong.text}
        value={draft.text}
        max={appealLimits.reply}
        onChange={text => change({ text })}
        disabled={step.busy}
      />
    </StepSheet>
  )
}

/** It was kept, or cannot be: what was done, or why. */
export function SettleSheet({ shown, kept, onClose }: StepProps & { kept: boolean }) {
  const { t } = useText()
  const { id } = shown.data!
  const settle = useWords(
    `${kept ? 'keep' : 'drop'}-commitment:${id}`,
    shown,
    (keyed, { version }, text) =>
      kept ? keyed.appeals.keepCommitment({ id, version, text }) : keyed.appeals.dropCommitment({ id, version, reason: text }),
    onClose,
  )
  const { text, wrong, change, busy } = settle
  return (
    <StepSheet
      title={t(kept ? commitmentText.keep : commitmentText.drop)}
      note={t(kept ? commitmentText.keepNote : commitmentText.dropNote)}
      action={t(kept ? commitmentText.keepDo : commitmentText.dropDo)}
      {...settle}
      onClose={onClose}
    >
      <AreaField
        id='settle-text'
        label={t(kept ? commitmentText.keepWords : commitmentText.dropReason)}
        error={wrong.text ?? wrong.reason}
        value={text}
        max={kept ? appealLimits.reply : appealLimits.reason}
        onChange={change}
        disabled={busy}
      />
    </StepSheet>
  )
}
