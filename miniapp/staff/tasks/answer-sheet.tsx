import { useState } from 'react'
import { appealLimits } from '@shared/appeals/appeal.limits'
import type { TaskCard } from '@shared/appeals/task.views'
import { Outcome } from '@/components/outcome'
import { AreaField } from '@/components/field'
import { useDraft } from '@/hooks/use-draft'
import { useSubmit } from '@/hooks/use-submit'
import { taskText } from '@/strings/outside'
import { useText } from '@/strings/text'
import { StepSheet } from '../handle/step-sheet'

const empty: { done: boolean | null; text: string } = { done: null, text: '' }

/** Done or not, in words. */
export function AnswerSheet({ card, onSent, onClose }: { card: TaskCard; onSent(): void; onClose(): void }) {
  const { t } = useText()
  const { id, text: asked } = card
  const { draft, write, forget } = useDraft(`task-answer:${id}`, empty)
  const [tried, setTried] = useState(false)
  const text = draft.text.trim()
  const step = useSubmit(
    keyed => keyed.appeals.answerTask({ id, done: draft.done!, text }),
    () => {
      forget()
      onSent()
    },
  )
  const change = (part: Partial<typeof empty>) => {
    step.clear()
    write(part)
  }
  const send = () => {
    setTried(true)
    if (draft.done !== null && text) void step.submit()
  }
  const faults = {
    ...(tried && draft.done === null && { done: t(taskText.chooseOutcome) }),
    ...(tried && !text && { text: t(taskText.wordsNeeded) }),
    ...step.fields,
  }
  return (
    <StepSheet title={t(taskText.answer)} note={asked} action={t(taskText.send)} {...step} onSend={send} onClose={onClose}>
      <Outcome id='task-done' done={draft.done} error={faults.done} onChange={done => change({ done })} />
      <AreaField
        id='task-words'
        label={t(taskText.words)}
        error={faults.text}
        value={draft.text}
        max={appealLimits.reply}
        onChange={words => change({ text: words })}
        disabled={step.busy}
      />
    </StepSheet>
  )
}
