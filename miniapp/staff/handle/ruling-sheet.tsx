import { appealLimits } from '@shared/appeals/appeal.limits'
import { AreaField } from '@/components/field'
import { mergeText } from '@/strings/merging'
import { recurrenceText } from '@/strings/recurrence'
import { rulingText } from '@/strings/rulings'
import { useText } from '@/strings/text'
import { StepSheet } from './step-sheet'
import { useStepForm, type StepProps } from './use-step-form'

/** What is told with a reason alone. */
const rulings = {
  ruleReview: { title: rulingText.takeUp, note: rulingText.takeUpNote, action: rulingText.takeUpDo },
  upholdReview: { title: rulingText.uphold, note: rulingText.upholdNote, action: rulingText.upholdDo },
  takeOffList: { title: rulingText.takeOff, note: rulingText.takeOffNote, action: rulingText.takeOffDo },
  partRecurrence: { title: recurrenceText.part, note: recurrenceText.partNote, action: recurrenceText.partDo },
  unmerge: { title: mergeText.split, note: mergeText.splitNote, action: mergeText.splitDo },
  checkOff: { title: rulingText.checkOff, note: rulingText.checkOffNote, action: rulingText.checkOffDo },
  ruleClose: { title: rulingText.close, note: rulingText.closeNote, action: rulingText.closeDo },
} as const
type ByReason = keyof typeof rulings
export type Ruling = 'ruleReopen' | 'reviewList' | ByReason
export const isRuling = (name: string | null): name is ByReason => name !== null && name in rulings

const empty = { reason: '' }

/** The ruling and why; everybody reads the reason. */
export function RulingSheet({ shown, step: name, onClose }: StepProps & { step: ByReason }) {
  const { t } = useText()
  const { id } = shown.data!
  const step = useStepForm(
    { shown, onClose },
    {
      form: `${name}:${id}`,
      empty,
      send: (keyed, { version }, given) => keyed.appeals[name]({ id, version, ...given }),
    },
  )
  const { draft, change, wrong } = step
  const { title, note, action } = rulings[name]
  return (
    <StepSheet title={t(title)} note={t(note)} action={t(action)} {...step} onClose={onClose}>
      <AreaField
        id={`${name}-reason`}
        label={t(rulingText.reason)}
        hint={t(rulingText.reasonHint)}
        error={wrong.reason}
        value={draft.reason}
        max={appealLimits.reason}
        onChange={reason => change({ reason })}
        disabled={step.busy}
      />
    </StepSheet>
  )
}
