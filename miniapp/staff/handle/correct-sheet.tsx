import { useState, type PropsWithChildren } from 'react'
import { View } from '@tarojs/components'
import { appealLimits } from '@shared/appeals/appeal.limits'
import type { EventView } from '@shared/appeals/appeal.views'
import { Chips } from '@/components/choice'
import { AreaField, Field, TextLine } from '@/components/field'
import { correction } from '@/strings/casework'
import { useText } from '@/strings/text'
import { StepSheet } from './step-sheet'
import { uneditedFault } from './templates'
import { useStepForm, type StepProps } from './use-step-form'

const saysNow = ({ corrected, text }: EventView) => corrected?.text ?? text ?? ''
const shownLetters = 12
const beginning = (text: string) => {
  const letters = [...text]
  return letters.length > shownLetters ? `${letters.slice(0, shownLetters).join('')}…` : text
}
/** Puts right what a reply said: which one, where there are several, then how it should read and why. */
export function CorrectSheet({ shown, onClose }: StepProps) {
  const { t } = useText()
  const replies = shown.data!.events.filter(({ correctable }) => correctable)
  const [chosen, setChosen] = useState(replies[0]?.id)
  const reply = replies.find(({ id }) => id === chosen) ?? replies[0]
  if (!reply) return null
  const which = replies.length > 1 && (
    <Field id='correct-which' label={t(correction.which)}>
      <Chips
        label={t(correction.which)}
        options={replies.map(one => ({ value: one.id, text: beginning(saysNow(one)) }))}
        chosen={reply.id}
        onChoose={setChosen}
      />
    </Field>
  )
  return (
    <OfReply key={reply.id} shown={shown} reply={reply} onClose={onClose}>
      {which}
    </OfReply>
  )
}

function OfReply({ shown, reply, onClose, children }: PropsWithChildren<StepProps & { reply: EventView }>) {
  const speaking = useText()
  const { t } = speaking
  const { id } = shown.data!
  const eventId = reply.id
  const step = useStepForm(
    { shown, onClose },
    {
      form: `correct:${eventId}`,
      empty: { text: saysNow(reply), reason: '' },
      faultsOf: ({ text }) => ({
        text: text === saysNow(reply).trim() ? t(correction.same) : uneditedFault(text, speaking),
      }),
      send: (keyed, { version }, given) => keyed.appeals.correct({ id, version, eventId, ...given }),
    },
  )
  const { draft, change, wrong } = step
  return (
    <StepSheet title={t(correction.title)} note={t(correction.note)} action={t(correction.send)} {...step} onClose={onClose}>
      {children}
      <AreaField
        id='correct-text'
        label={t(correction.text)}
        error={wrong.text}
        value={draft.text}
        max={appealLimits.reply}
        onChange={text => change({ text })}
        disabled={step.busy}
      />
      <View className='mt12'>
        <Field id='correct-reason' label={t(correction.reason)} error={wrong.reason}>
          <TextLine
            label={t(correction.reason)}
            value={draft.reason}
            max={appealLimits.reason}
            disabled={step.busy}
            onChange={reason => change({ reason })}
          />
        </Field>
      </View>
    </StepSheet>
  )
}
