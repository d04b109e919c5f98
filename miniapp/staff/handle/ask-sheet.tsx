import { useState } from 'react'
import { appealLimits } from '@shared/appeals/appeal.limits'
import type { AppealView } from '@shared/appeals/appeal.views'
import { Field, TextArea } from '@/components/field'
import { useAppealStep } from '@/hooks/use-appeal-step'
import { useDraft } from '@/hooks/use-draft'
import type { Loaded } from '@/hooks/use-load'
import { common } from '@/strings/common'
import { sheets } from '@/strings/staff'
import { useText } from '@/strings/text'
import { StepSheet } from './step-sheet'
import { Templates, uneditedFault } from './templates'

const empty = { text: '' }

/** A question to whoever filed it; the clock waits for the answer. */
export function AskSheet({ shown, onClose }: { shown: Loaded<AppealView>; onClose(): void }) {
  const speaking = useText()
  const { t } = speaking
  const { id, category } = shown.data!
  const { draft, write, forget } = useDraft(`ask:${id}`, empty)
  const [fault, setFault] = useState<string>()
  const step = useAppealStep(
    shown,
    (keyed, { version }) => keyed.appeals.ask({ id, version, question: draft.text.trim() }),
    () => {
      forget()
      onClose()
    },
  )
  const change = (text: string) => {
    setFault(undefined)
    write({ text })
  }
  const send = () => {
    const part = uneditedFault(draft.text, speaking)
    setFault(part)
    if (!part) void step.submit()
  }
  const hint = t(common.count, { count: [...draft.text].length, max: appealLimits.question })
  return (
    <StepSheet
      title={t(sheets.askTitle)}
      note={t(sheets.askNote)}
      action={t(sheets.sendAsk)}
      {...step}
      onSend={send}
      onClose={onClose}
    >
      <Field id='ask-question' label={t(sheets.question)} hint={hint} error={fault ?? step.fields.question}>
        <TextArea
          label={t(sheets.question)}
          value={draft.text}
          max={appealLimits.question}
          onChange={change}
          disabled={step.busy}
        />
      </Field>
      <Templates category={category.key} state='need_info' onChoose={change} />
    </StepSheet>
  )
}
