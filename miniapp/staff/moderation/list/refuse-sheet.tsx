import { useState } from 'react'
import { moderationCauses, type Cause } from '@shared/moderation/moderation.causes'
import { moderationLimits } from '@shared/moderation/moderation.limits'
import type { ModerationCard } from '@shared/moderation/moderation.views'
import { Chips } from '@/components/choice'
import { Field } from '@/components/field'
import { ReasonSheet } from '@/components/reason-sheet'
import { useSubmit } from '@/hooks/use-submit'
import { moderation } from '@/strings/moderation'
import { useText } from '@/strings/text'

/** Why something is not shown: a cause of the list, and a line for its author. */
export function RefuseSheet({ card, onDecided, onClose }: { card: ModerationCard; onDecided(): void; onClose(): void }) {
  const { t, w } = useText()
  const { id, version, can } = card
  const [cause, setCause] = useState<Cause | null>(card.cause)
  const [note, setNote] = useState(card.note ?? '')
  const step = useSubmit(
    keyed => {
      const refusal = { id, version, cause: cause!, ...(note.trim() && { note: note.trim() }) }
      return can.includes('uphold') ? keyed.moderation.uphold(refusal) : keyed.moderation.refuse(refusal)
    },
    () => {
      onDecided()
      onClose()
    },
  )
  return (
    <ReasonSheet
      title={t(moderation.refuseTitle)}
      note={t(moderation.refuseNote)}
      label={t(moderation.note)}
      name='note'
      max={moderationLimits.note}
      written={note}
      onWrite={setNote}
      action={t(can.includes('uphold') ? moderation.uphold : moderation.refuse)}
      ready={cause !== null}
      step={step}
      onClose={onClose}
    >
      <Field id='refuse-cause' label={t(moderation.cause)} error={step.fields.cause}>
        <Chips
          label={t(moderation.cause)}
          options={Object.entries(moderationCauses).map(([value, words]) => ({ value: value as Cause, text: w(words) }))}
          chosen={cause}
          width='third'
          onChoose={value => setCause(value)}
        />
      </Field>
    </ReasonSheet>
  )
}
