import { View } from '@tarojs/components'
import { appealLimits } from '@shared/appeals/appeal.limits'
import { outsideParties, type OutsideParty } from '@shared/appeals/outside-parties'
import { Chips, SwitchCell } from '@/components/choice'
import { AreaField, Field, TextLine } from '@/components/field'
import { dateTimeOf } from '@/strings/dates'
import { momentsWithin, readMoment } from '@/strings/moments'
import { partyText } from '@/strings/outside'
import { useText } from '@/strings/text'
import { MomentField } from '../notices/moment-field'
import { StepSheet } from './step-sheet'
import { uneditedFault } from './templates'
import { useStepForm, type StepProps } from './use-step-form'

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
export function ForwardSheet({ shown, onKey, onClose }: StepProps & { onKey(key: string): void }) {
  const speaking = useText()
  const { t, w } = speaking
  const { id, clock } = shown.data!
  const step = useStepForm(
    { shown, onClose },
    {
      form: `forward:${id}`,
      empty,
      faultsOf: ({ party, name, text, due }) => ({
        party: !party && t(partyText.chooseKind),
        name: [...name].length < 2 && t(partyText.nameShort),
        text: text ? uneditedFault(text, speaking) : t(partyText.askNeeded),
        dueAt: !readMoment(due) && t(partyText.chooseDue),
      }),
      async send(keyed, { version }, { party, due, ...given }) {
        const dueAt = readMoment(due)!.toISOString()
        const { appeal, key } = await keyed.appeals.forward({ id, version, party: party!, dueAt, ...given })
        onKey(key)
        return appeal
      },
    },
  )
  const { draft, change, wrong } = step
  return (
    <StepSheet
      title={t(partyText.forward)}
      note={t(partyText.forwardNote, { due: clock ? dateTimeOf(clock.dueAt) : '' })}
      action={t(partyText.forwardDo)}
      {...step}
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
        <TextLine label={t(partyText.name)} value={draft.name} max={appealLimits.partyName} onChange={name => change({ name })} />
      </Field>
      <AreaField
        id='forward-text'
        label={t(partyText.ask)}
        error={wrong.text}
        value={draft.text}
        max={appealLimits.reply}
        onChange={text => change({ text })}
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
