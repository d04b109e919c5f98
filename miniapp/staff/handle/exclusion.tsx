import { useState } from 'react'
import { View } from '@tarojs/components'
import { exclusionGrounds, type ExclusionGround } from '@shared/feedback/exclusion.grounds'
import { feedbackLimits } from '@shared/feedback/feedback.limits'
import type { EvaluationView } from '@shared/feedback/feedback.views'
import { Button } from '@/components/button'
import { Chips } from '@/components/choice'
import { ExclusionNote } from '@/components/exclusion-note'
import { AreaField, Field } from '@/components/field'
import { useMoved } from '@/hooks/use-appeal-step'
import { useDraft } from '@/hooks/use-draft'
import type { Loaded } from '@/hooks/use-load'
import { useSubmit } from '@/hooks/use-submit'
import { exclusionText as text } from '@/strings/exclusions'
import { useText } from '@/strings/text'
import { StepSheet } from './step-sheet'

type Opened = 'ask' | 'approve' | 'refuse'
interface Props {
  appealId: string
  shown: Loaded<EvaluationView>
}

/** Leaving a rated matter out of the figures: how it stands with that, and what she may do about it. */
export function Exclusion({ appealId, shown }: Props) {
  const { t } = useText()
  const [opened, setOpened] = useState<Opened | null>(null)
  const { exclusion, can } = shown.data!
  const open: Opened[] = can.includes('askExclusion') ? ['ask'] : (exclusion?.can ?? [])
  return (
    <View>
      {exclusion && <ExclusionNote exclusion={exclusion} />}
      {open.length > 0 && (
        <View className='row g8 wrap mt12'>
          {open.map(what => (
            <Button key={what} small fill onTap={() => setOpened(what)}>
              {t(text[what])}
            </Button>
          ))}
        </View>
      )}
      {opened && <ExclusionSheet appealId={appealId} shown={shown} what={opened} onClose={() => setOpened(null)} />}
    </View>
  )
}

const empty: { ground: ExclusionGround | null; words: string } = { ground: null, words: '' }

function ExclusionSheet({ appealId, shown, what, onClose }: Props & { what: Opened; onClose(): void }) {
  const { t, w } = useText()
  const asks = what === 'ask'
  const { draft, write, forget } = useDraft(`exclusion:${what}:${appealId}`, empty)
  const step = useSubmit(
    ({ feedback }) => {
      const words = draft.words.trim()
      if (asks) return feedback.askExclusion({ id: appealId, ground: draft.ground!, words })
      const { id, version } = shown.data!.exclusion!
      return feedback[what === 'approve' ? 'approveExclusion' : 'refuseExclusion']({ id, version, words })
    },
    view => {
      forget()
      shown.replace(view)
      onClose()
    },
  )
  useMoved(shown, step.error)
  const note = { ask: text.askNote, approve: text.approveNote, refuse: text.refuseNote }[what]
  const grounds = Object.keys(exclusionGrounds) as ExclusionGround[]
  return (
    <StepSheet
      title={t(asks ? text.askTitle : text[what])}
      note={t(note)}
      action={t(asks ? text.send : text[what])}
      {...step}
      onSend={() => void step.submit()}
      onClose={onClose}
    >
      {asks && (
        <Field id='ground' label={t(text.ground)} error={step.fields.ground}>
          <Chips
            label={t(text.ground)}
            options={grounds.map(value => ({ value, text: w(exclusionGrounds[value]) }))}
            chosen={draft.ground}
            onChoose={ground => (step.clear(), write({ ground }))}
          />
        </Field>
      )}
      <AreaField
        id='exclusion-words'
        label={t(asks ? text.words : text.why)}
        hint={t(asks ? text.wordsHint : text.whyHint)}
        error={step.fields.words}
        value={draft.words}
        max={feedbackLimits.exclusionWords}
        onChange={words => (step.clear(), write({ words }))}
        disabled={step.busy}
      />
    </StepSheet>
  )
}
