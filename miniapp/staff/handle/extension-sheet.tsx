import { appealLimits } from '@shared/appeals/appeal.limits'
import { extensionReasons, type ExtensionReason } from '@shared/appeals/extension-reasons'
import { Chips } from '@/components/choice'
import { AreaField, Field } from '@/components/field'
import { dateTimeOf } from '@/strings/dates'
import { stepText } from '@/strings/steps'
import { useText } from '@/strings/text'
import { StepSheet } from './step-sheet'
import { Templates, uneditedFault } from './templates'
import { useStepForm, type StepProps } from './use-step-form'

interface Draft {
  days: number | null
  reason: ExtensionReason | null
  text: string
}
const empty: Draft = { days: null, reason: null, text: '' }
const reasons = Object.keys(extensionReasons) as ExtensionReason[]
const usual = [1, 2, 3, 5, 7, 10, 15]

/** More time, asked of a supervisor: how much and why. */
export function ExtensionSheet({ shown, onClose }: StepProps) {
  const speaking = useText()
  const { t, w } = speaking
  const { id, clock, category, extendable } = shown.data!
  const step = useStepForm(
    { shown, onClose },
    {
      form: `extension:${id}`,
      empty,
      faultsOf: ({ days, reason, text }) => ({
        days: !days && t(stepText.chooseDays),
        reason: !reason && t(stepText.chooseReason),
        text: uneditedFault(text, speaking),
      }),
      send: (keyed, { version }, { days, reason, text }) =>
        keyed.appeals.askExtension({ id, version, days: days!, reason: reason!, ...(text && { text }) }),
    },
  )
  const { draft, change, wrong } = step
  const due = clock ? dateTimeOf(clock.dueAt) : ''
  const days = usual.filter(count => count <= (extendable ?? 0))
  return (
    <StepSheet
      title={t(stepText.askExtension)}
      note={t(stepText.extensionNote, { due })}
      action={t(stepText.extensionDo)}
      {...step}
      onClose={onClose}
    >
      <Field id='extension-days' label={t(stepText.extensionDays)} error={wrong.days}>
        <Chips
          label={t(stepText.extensionDays)}
          options={days.map(count => ({ value: String(count), text: t(stepText.workdays, { count }) }))}
          chosen={draft.days === null ? null : String(draft.days)}
          onChoose={count => change({ days: Number(count) })}
        />
      </Field>
      <Field id='extension-reason' label={t(stepText.extensionReason)} error={wrong.reason}>
        <Chips
          label={t(stepText.extensionReason)}
          options={reasons.map(value => ({ value, text: w(extensionReasons[value]) }))}
          chosen={draft.reason}
          onChoose={reason => change({ reason })}
        />
      </Field>
      <AreaField
        id='extension-text'
        label={t(stepText.extensionWords)}
        error={wrong.text}
        value={draft.text}
        max={appealLimits.reply}
        onChange={text => change({ text })}
        disabled={step.busy}
      />
      <Templates category={category.key} state='extension' onChoose={text => change({ text })} />
    </StepSheet>
  )
}
