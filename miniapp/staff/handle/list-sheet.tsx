import { useState } from 'react'
import { appealLimits } from '@shared/appeals/appeal.limits'
import type { AppealView } from '@shared/appeals/appeal.views'
import { AreaField } from '@/components/field'
import { useAppealStep } from '@/hooks/use-appeal-step'
import { useDraft } from '@/hooks/use-draft'
import type { Loaded } from '@/hooks/use-load'
import { readMoment, typedDay } from '@/strings/moments'
import { rulingText } from '@/strings/rulings'
import { useText } from '@/strings/text'
import { MomentField } from '../notices/moment-field'
import { StepSheet } from './step-sheet'

const texts = {
  putOnList: {
    ...{ title: rulingText.list, note: rulingText.listNote, action: rulingText.listDo },
    ...{ words: rulingText.listReason, most: appealLimits.reason },
  },
  reviewList: {
    ...{ title: rulingText.reviewList, note: rulingText.reviewListNote, action: rulingText.reviewListDo },
    ...{ words: rulingText.progress, most: appealLimits.reply },
  },
} as const
const empty = { words: '', need: '', at: '' }
const days = [14, 30, 60, 90]

/** What cannot be done now: why or how far it is, what is missing, when it is looked at again. */
export function ListSheet({
  shown,
  step: name,
  onClose,
}: {
  shown: Loaded<AppealView>
  step: keyof typeof texts
  onClose(): void
}) {
  const { t } = useText()
  const { id, onList } = shown.data!
  const { draft, write, forget } = useDraft(`${name}:${id}`, { ...empty, need: onList?.need ?? '' })
  const [fault, setFault] = useState<string>()
  const at = readMoment(draft.at)
  const [words, need] = [draft.words.trim(), draft.need.trim()]
  const step = useAppealStep(
    shown,
    (keyed, { version }) => {
      const given = { id, version, need, reviewAt: at!.toISOString() }
      return name === 'putOnList'
        ? keyed.appeals.putOnList({ ...given, reason: words })
        : keyed.appeals.reviewList({ ...given, text: words })
    },
    () => {
      forget()
      onClose()
    },
  )
  const change = (part: Partial<typeof empty>) => {
    setFault(undefined)
    step.clear()
    write(part)
  }
  const send = () => {
    if (!at) return setFault(t(rulingText.chooseReview))
    void step.submit()
  }
  const { title, note, action, words: label, most } = texts[name]
  return (
    <StepSheet title={t(title)} note={t(note)} action={t(action)} {...step} onSend={send} onClose={onClose}>
      <AreaField
        id={`${name}-words`}
        label={t(label)}
        error={step.fields.reason ?? step.fields.text}
        value={draft.words}
        max={most}
        onChange={written => change({ words: written })}
        disabled={step.busy}
      />
      <AreaField
        id={`${name}-need`}
        label={t(rulingText.listNeed)}
        error={step.fields.need}
        value={draft.need}
        max={appealLimits.reason}
        onChange={written => change({ need: written })}
        disabled={step.busy}
      />
      <MomentField
        id={`${name}-at`}
        label={t(rulingText.listReview)}
        value={draft.at}
        choices={days.map(day => typedDay(day, 9)).filter(typed => typed !== null)}
        onChange={value => change({ at: value })}
        error={fault ?? step.fields.reviewAt}
      />
    </StepSheet>
  )
}
