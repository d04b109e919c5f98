import { appealLimits } from '@shared/appeals/appeal.limits'
import type { AppealView } from '@shared/appeals/appeal.views'
import { Field, TextArea } from '@/components/field'
import type { Loaded } from '@/hooks/use-load'
import { common } from '@/strings/common'
import { sheets } from '@/strings/staff'
import { useText } from '@/strings/text'
import { StepSheet } from './step-sheet'
import { Templates } from './templates'
import { useWords } from './use-words'

/** A question to whoever filed it; the clock waits for the answer. */
export function AskSheet({ shown, onClose }: { shown: Loaded<AppealView>; onClose(): void }) {
  const { t } = useText()
  const { id, category } = shown.data!
  const ask = useWords(
    `ask:${id}`,
    shown,
    (keyed, { version }, question) => keyed.appeals.ask({ id, version, question }),
    onClose,
  )
  const { text, fault, change, fields, busy } = ask
  const hint = t(common.count, { count: [...text].length, max: appealLimits.question })
  return (
    <StepSheet title={t(sheets.askTitle)} note={t(sheets.askNote)} action={t(sheets.sendAsk)} {...ask} onClose={onClose}>
      <Field id='ask-question' label={t(sheets.question)} hint={hint} error={fault ?? fields.question}>
        <TextArea label={t(sheets.question)} value={text} max={appealLimits.question} onChange={change} disabled={busy} />
      </Field>
      <Templates category={category.key} state='need_info' onChoose={change} />
    </StepSheet>
  )
}
