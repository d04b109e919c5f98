import { appealLimits } from '@shared/appeals/appeal.limits'
import type { AppealView } from '@shared/appeals/appeal.views'
import { AreaField } from '@/components/field'
import { useAppealStep } from '@/hooks/use-appeal-step'
import { useDraft } from '@/hooks/use-draft'
import type { Loaded } from '@/hooks/use-load'
import { mergeText } from '@/strings/merging'
import { recurrenceText } from '@/strings/recurrence'
import { rulingText } from '@/strings/rulings'
import { useText } from '@/strings/text'
import { StepSheet } from './step-sheet'

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
export function RulingSheet({ shown, step: name, onClose }: { shown: Loaded<AppealView>; step: ByReason; onClose(): void }) {
  const { t } = useText()
  const { id } = shown.data!
  const { draft, write, forget } = useDraft(`${name}:${id}`, empty)
  const step = useAppealStep(
    shown,
    (keyed, { version }) => keyed.appeals[name]({ id, version, reason: draft.reason.trim() }),
    () => {
      forget()
      onClose()
    },
  )
  const { title, note, action } = rulings[name]
  return (
    <StepSheet title={t(title)} note={t(note)} action={t(action)} {...step} onSend={() => void step.submit()} onClose={onClose}>
      <AreaField
        id={`${name}-reason`}
        label={t(rulingText.reason)}
        hint={t(rulingText.reasonHint)}
        error={step.fields.reason}
        value={draft.reason}
        max={appealLimits.reason}
        onChange={reason => (step.clear(), write({ reason }))}
        disabled={step.busy}
      />
    </StepSheet>
  )
}
