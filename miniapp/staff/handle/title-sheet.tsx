import { appealLimits } from '@shared/appeals/appeal.limits'
import { lettersIn } from '@shared/kit/letters'
import { Field, TextLine } from '@/components/field'
import { common } from '@/strings/common'
import { handle, sheets } from '@/strings/staff'
import { useText } from '@/strings/text'
import { StepSheet } from './step-sheet'
import { useStepForm, type StepProps } from './use-step-form'

/** The title everybody reads on the board. */
export function TitleSheet({ shown, onClose }: StepProps) {
  const { t } = useText()
  const { id, title } = shown.data!
  const step = useStepForm(
    { shown, onClose },
    {
      form: `title:${id}`,
      empty: { text: title ?? '' },
      send: (keyed, { version }, { text }) => keyed.appeals.setTitle({ id, version, title: text }),
    },
  )
  const { draft, change, wrong } = step
  const hint = t(common.count, { count: lettersIn(draft.text.trim()), max: appealLimits.title })
  return (
    <StepSheet
      title={t(sheets.titleTitle)}
      note={t(handle.setTitleNote)}
      action={t(sheets.saveTitle)}
      {...step}
      onClose={onClose}
    >
      <Field id='title-text' label={t(sheets.titleTitle)} hint={hint} error={wrong.title}>
        <TextLine label={t(sheets.titleTitle)} value={draft.text} max={appealLimits.title} onChange={text => change({ text })} />
      </Field>
    </StepSheet>
  )
}
