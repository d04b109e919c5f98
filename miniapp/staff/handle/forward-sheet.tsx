import { useState } from 'react'
import { View } from '@tarojs/components'
import { appealLimits } from '@shared/appeals/appeal.limits'
import type { AppealView } from '@shared/appeals/appeal.views'
import { outsideParties, type OutsideParty } from '@shared/appeals/outside-parties'
import type { ForwardedAppeal } from '@shared/appeals/outside.views'
import { Chips, SwitchCell } from '@/components/choice'
import { AreaField, Field, TextLine } from '@/components/field'
import { useMoved } from '@/hooks/use-appeal-step'
import { useDraft } from '@/hooks/use-draft'
import type { Loaded } from '@/hooks/use-load'
import { useSubmit } from '@/hooks/use-submit'
import { dateTimeOf } from '@/strings/dates'
import { momentsWithin, readMoment } from '@/strings/moments'
import { partyText } from '@/strings/outside'
import { useText } from '@/strings/text'
import { MomentField } from '../notices/moment-field'
import { StepSheet } from './step-sheet'
import { uneditedFault } from './templates'

interface Draft {
  party: OutsideParty | null
  name: string
  text: string
  due: string
  withWords: boolean
}
const empty: Draft = { party: null, name: '', text: '', due: '', withWords: false }
const kinds = Object.keys(outsideParties) as OutsideParty[]

/** Somebody outside is asked for a part of it, and gets a link to answer by. */
export function ForwardSheet({
  shown,
  onForwarded,
  onClose,
}: {
  shown: Loaded<AppealView>
  onForwarded(forwarded: ForwardedAppeal): void
  onClose(): void
}) {
  const speaking = useText()
  const { t, w } = speaking
  const { id, clock } = shown.data!
  const { draft, write, forget } = useDraft(`forward:${id}`, empty)
  const [faults, setFaults] = useState<Partial<Record<'party' | 'name' | 'text' | 'dueAt', string>>>({})
  const [name, text, at] = [draft.name.trim(), draft.text.trim(), readMoment(draft.due)]
  const step = useSubmit(
    keyed => {
      const { party, withWords } = draft
      return keyed.appeals.forward({
        ...{ id, version: shown.data!.version, party: party!, name, text, dueAt: at!.toISOString(), withWords },
      })
    },
    forwarded => {
      forget()
      onForwarded(forwarded)
    },
  )
  useMoved(shown, step.error)
  const change = (part: Partial<Draft>) => {
    setFaults({})
    step.clear()
    write(part)
  }
  const send = () => {
    const part = uneditedFault(text, speaking)
    const found = {
      ...(!draft.party && { party: t(partyText.chooseKind) }),
      ...([...name].length < 2 && { name: t(partyText.nameShort) }),
      ...((!text || part) && { text: part ?? t(partyText.askNeeded) }),
      ...(!at && { dueAt: t(partyText.chooseDue) }),
    }
    setFaults(found)
    if (Object.keys(found).length === 0) void step.submit()
  }
  const wrong = { ...step.fields, ...faults }
  return (
    <StepSheet
      title={t(partyText.forward)}
      note={t(partyText.forwardNote, { due: clock ? dateTimeOf(clock.dueAt) : '' })}
      action={t(partyText.forwardDo)}
      {...step}
      onSend={send}
      onClose={onClose}
    >
      <Field id='forward-party' label={t(partyText.kind)} error={wrong.party}>
        <Chips
          label={t(partyText.kind)}
          options={kinds.map(value => ({ value, text: w(outsideParties[value]) }))}
          chosen={draft.party}
          onChoose={party => change({ party })}
        />
      </Field>
      <Field id='forward-name' label={t(partyText.name)} error={wrong.name}>
        <TextLine
          label={t(partyText.name)}
          value={draft.name}
          max={appealLimits.partyName}
          onChange={value => change({ name: value })}
        />
      </Field>
      <AreaField
        id='forward-text'
        label={t(partyText.ask)}
        error={wrong.text}
        value={draft.text}
        max={appealLimits.reply}
        onChange={value => change({ text: value })}
        disabled={step.busy}
      />
      <MomentField
        id='forward-due'
        label={t(partyText.due)}
        value={draft.due}
        choices={clock ? momentsWithin(clock.dueAt) : []}
        onChange={due => change({ due })}
        error={wrong.dueAt}
      />
      <View className='cells mt12'>
        <SwitchCell
          title={t(partyText.withWords)}
          note={t(partyText.withWordsNote)}
          on={draft.withWords}
          onChange={withWords => change({ withWords })}
        />
      </View>
    </StepSheet>
  )
}
