import { useState } from 'react'
import { appealLimits } from '@shared/appeals/appeal.limits'
import { extensionReasons, type ExtensionReason } from '@shared/appeals/extension-reasons'
import type { AppealView } from '@shared/appeals/appeal.views'
import { Chips } from '@/components/choice'
import { AreaField, Field } from '@/components/field'
import { useAppealStep } from '@/hooks/use-appeal-step'
import { useDraft } from '@/hooks/use-draft'
import type { Loaded } from '@/hooks/use-load'
import { dateTimeOf } from '@/strings/dates'
import { stepText } from '@/strings/steps'
import { useText } from '@/strings/text'
import { StepSheet } from './step-sheet'
import { Templates, uneditedFault } from './templates'

interface Draft {
  days: number | null
  reason: ExtensionReason | null
  text: string
}
const empty: Draft = { days: null, reason: null, text: '' }
const reasons = Object.keys(extensionReasons) as ExtensionReason[]
const usual = [1, 2, 3, 5, 7, 10, 15]

/** More time, asked of a supervisor: how much and why. */
export function ExtensionSheet({ shown, onClose }: { shown: Loaded<AppealView>; onClose(): void }) {
  const speaking = useText()
  const { t, w } = speaking
  const { id, clock, category, extendable } = shown.data!
  const { draft, write, forget } = useDraft(`extension:${id}`, empty)
  const [faults, setFaults] = useState<{ days?: string; reason?: string; text?: string }>({})
  const text = draft.text.trim()
  const step = useAppealStep(
    shown,
    (keyed, { version }) =>
      keyed.appeals.askExtension({ id, version, days: draft.days!, reason: draft.reason!, ...(text && { text }) }),
    () => {
      forget()
      onClose()
    },
  )
  const change = (part: Partial<Draft>) => {
    setFaults({})
    step.clear()
    write(part)
  }
  const send = () => {
    const part = uneditedFault(text, speaking)
    const found = {
      ...(!draft.days && { days: t(stepText.chooseDays) }),
      ...(!draft.reason && { reason: t(stepText.chooseReason) }),
      ...(part && { text: part }),
    }
    setFaults(found)
    if (Object.keys(found).length === 0) void step.submit()
  }
  const due = clock ? dateTimeOf(clock.dueAt) : ''
  const days = usual.filter(count => count <= (extendable ?? 0))
  return (
    <StepSheet
      title={t(stepText.askExtension)}
      note={t(stepText.extensionNote, { due })}
      action={t(stepText.extensionDo)}
      {...step}
      onSend={send}
      onClose={onClose}
    >
      <Field id='extension-days' label={t(stepText.extensionDays)} error={faults.days ?? step.fields.days}>
        <Chips
          label={t(stepText.extensionDays)}
          options={days.map(count => ({ value: String(count), text: t(stepText.workdays, { count }) }))}
          chosen={draft.days === null ? null : String(draft.days)}
          onChoose={count => change({ days: Number(count) })}
        />
      </Field>
      <Field id='extension-reason' label={t(stepText.extensionReason)} error={faults.reason ?? step.fields.reason}>
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
        error={faults.text ?? step.fields.text}
        value={draft.text}
        max={appealLimits.reply}
        onChange={words => change({ text: words })}
        disabled={step.busy}
      />
      <Templates category={category.key} state='extension' onChoose={words => change({ text: words })} />
    </StepSheet>
  )
}
