import { appealLimits } from '@shared/appeals/appeal.limits'
import type { AppealView } from '@shared/appeals/appeal.views'
import { AreaField } from '@/components/field'
import type { Loaded } from '@/hooks/use-load'
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
  const { text, wrong, change, busy } = ask
  return (
    <StepSheet title={t(sheets.askTitle)} note={t(sheets.askNote)} action={t(sheets.sendAsk)} {...ask} onClose={onClose}>
      <AreaField
        id='ask-question'
        label={t(sheets.question)}
        error={wrong.text ?? wrong.question}
        value={text}
        max={appealLimits.question}
        onChange={change}
        disabled={busy}
      />
      <Templates category={category.key} state='need_info' onChoose={change} />
    </StepSheet>
  )
}
