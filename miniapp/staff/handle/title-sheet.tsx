import { appealLimits } from '@shared/appeals/appeal.limits'
import type { AppealView } from '@shared/appeals/appeal.views'
import { lettersIn } from '@shared/kit/letters'
import { Field, TextLine } from '@/components/field'
import { useAppealStep } from '@/hooks/use-appeal-step'
import { useDraft } from '@/hooks/use-draft'
import type { Loaded } from '@/hooks/use-load'
import { common } from '@/strings/common'
import { handle, sheets } from '@/strings/staff'
import { useText } from '@/strings/text'
import { StepSheet } from './step-sheet'

/** The title everybody reads on the board. */
export function TitleSheet({ shown, onClose }: { shown: Loaded<AppealView>; onClose(): void }) {
  const { t } = useText()
  const { id, title } = shown.data!
  const { draft, write, forget } = useDraft(`title:${id}`, { text: title ?? '' })
  const step = useAppealStep(
    shown,
    (keyed, { version }) => keyed.appeals.setTitle({ id, version, title: draft.text.trim() }),
    () => {
      forget()
      onClose()
    },
  )
  const hint = t(common.count, { count: lettersIn(draft.text.trim()), max: appealLimits.title })
  return (
    <StepSheet
      title={t(sheets.titleTitle)}
      note={t(handle.setTitleNote)}
      action={t(sheets.saveTitle)}
      {...step}
      onSend={() => void step.submit()}
      onClose={onClose}
    >
      <Field id='title-text' label={t(sheets.titleTitle)} hint={hint} error={step.fields.title}>
        <TextLine label={t(sheets.titleTitle)} value={draft.text} max={appealLimits.title} onChange={text => write({ text })} />
      </Field>
    </StepSheet>
  )
}
