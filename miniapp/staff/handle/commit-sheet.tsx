import { useState } from 'react'
import { appealLimits } from '@shared/appeals/appeal.limits'
import type { AppealView } from '@shared/appeals/appeal.views'
import { Chips } from '@/components/choice'
import { AreaField, Field } from '@/components/field'
import { useAppealStep } from '@/hooks/use-appeal-step'
import { useDraft } from '@/hooks/use-draft'
import type { Loaded } from '@/hooks/use-load'
import { commitmentText } from '@/strings/commitments'
import { dayOf } from '@/strings/dates'
import { useText } from '@/strings/text'
import { StepSheet } from './step-sheet'
import { uneditedFault } from './templates'
import { useWords } from './use-words'

interface Props {
  shown: Loaded<AppealView>
  onClose(): void
}
const empty = { day: '', text: '' }

/** Something is promised by a day, of those that its date allows. */
export function CommitSheet({ shown, onClose }: Props) {
  const speaking = useText()
  const { t } = speaking
  const { id, commitmentDays } = shown.data!
  const { draft, write, forget } = useDraft(`commit:${id}`, empty)
  const [faults, setFaults] = useState<{ day?: string; text?: string }>({})
  // What was chosen another day may be over.
  const day = commitmentDays.find(one => one === draft.day) ?? null
  const text = draft.text.trim()
  const step = useAppealStep(
    shown,
    (keyed, { version }) => keyed.appeals.commit({ id, version, day: day!, text }),
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
    const fault = text ? uneditedFault(text, speaking) : t(commitmentText.whatNeeded)
    setFaults({ ...(!day && { day: t(commitmentText.chooseDay) }), ...(fault && { text: fault }) })
    if (day && !fault) void step.submit()
  }
  return (
    <StepSheet
      title={t(commitmentText.make)}
      note={t(commitmentText.makeNote)}
      action={t(commitmentText.makeDo)}
      {...step}
      onSend={send}
      onClose={onClose}
    >
      <Field id='commit-day' label={t(commitmentText.day)} error={faults.day ?? step.fields.day}>
        <Chips
          label={t(commitmentText.day)}
          options={commitmentDays.map(value => ({ value, text: dayOf(`${value}T12:00:00+08:00`) }))}
          chosen={day}
          onChoose={value => change({ day: value })}
        />
      </Field>
      <AreaField
        id='commit-text'
        label={t(commitmentText.what)}
        error={faults.text ?? step.fields.text}
        value={draft.text}
        max={appealLimits.reply}
        onChange={words => change({ text: words })}
        disabled={step.busy}
      />
    </StepSheet>
  )
}

/** It was kept, or cannot be: what was done, or why. */
export function SettleSheet({ shown, kept, onClose }: Props & { kept: boolean }) {
  const { t } = useText()
  const { id } = shown.data!
  const settle = useWords(
    `${kept ? 'keep' : 'drop'}-commitment:${id}`,
    shown,
    (keyed, { version }, text) =>
      kept ? keyed.appeals.keepCommitment({ id, version, text }) : keyed.appeals.dropCommitment({ id, version, reason: text }),
    onClose,
  )
  const { text, fault, change, fields, busy } = settle
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
        error={fault ?? fields.text ?? fields.reason}
        value={text}
        max={kept ? appealLimits.reply : appealLimits.reason}
        onChange={change}
        disabled={busy}
      />
    </StepSheet>
  )
}
