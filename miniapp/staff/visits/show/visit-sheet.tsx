import { View } from '@tarojs/components'
import { feedbackLimits } from '@shared/feedback/feedback.limits'
import type { VisitView } from '@shared/feedback/visit.views'
import { levelNames, solvedNames, type Level, type Solved } from '@shared/feedback/feedback.views'
import { visitWays, type VisitStep, type VisitWay } from '@shared/feedback/visit.workflow'
import type { apiWithKey } from '@/api'
import { Chips } from '@/components/choice'
import { AreaField, Field } from '@/components/field'
import { useMoved } from '@/hooks/use-appeal-step'
import { useDraft } from '@/hooks/use-draft'
import type { Loaded } from '@/hooks/use-load'
import { useSubmit } from '@/hooks/use-submit'
import { useText, type Text } from '@/strings/text'
import { visitText as text } from '@/strings/visits'
import { StepSheet } from '../../handle/step-sheet'

interface Draft {
  way: VisitWay | null
  solved: Solved | null
  level: Level | null
  text: string
}
const levels: readonly Level[] = [5, 4, 3, 2, 1]
type Api = ReturnType<typeof apiWithKey>['feedback']
type Step = { id: string; version: number }

/** What each step asks for and sends. */
const steps: Record<
  VisitStep,
  { title: Text; note: Text; words?: Text; hint?: Text; send(api: Api, step: Step, draft: Draft): Promise<VisitView> }
> = {
  contact: {
    ...{ title: text.contactTitle, note: text.contactNote, words: text.words, hint: text.wordsHint },
    send: (api, step, draft) => api.contactVisit({ ...step, way: draft.way!, text: draft.text }),
  },
  miss: {
    ...{ title: text.missTitle, note: text.missNote, words: text.missWords },
    send: (api, step, draft) => api.missVisit({ ...step, ...(draft.text.trim() && { text: draft.text }) }),
  },
  hear: {
    ...{ title: text.hearTitle, note: text.hearNote },
    send: (api, step, { way, solved, level }) => api.hearVisit({ ...step, way: way!, solved: solved!, level: level! }),
  },
  giveUp: { title: text.giveUp, note: text.giveUpNote, send: (api, step) => api.giveUpVisit(step) },
  putRight: {
    ...{ title: text.putRight, note: text.putRightNote, words: text.result },
    send: (api, step, draft) => api.putRightVisit({ ...step, text: draft.text }),
  },
  close: {
    ...{ title: text.closeTitle, note: text.closeNote, words: text.why },
    send: (api, step, draft) => api.closeVisit({ ...step, text: draft.text }),
  },
}

/** One step of a call back. What is typed stays until it was taken, even if somebody else was faster. */
export function VisitSheet({ shown, step: name, onClose }: { shown: Loaded<VisitView>; step: VisitStep; onClose(): void }) {
  const { t, w } = useText()
  const { id, version } = shown.data!
  const { title, note, words, hint, send } = steps[name]
  const { draft, write, forget } = useDraft<Draft>(`visit:${name}:${id}`, { way: null, solved: null, level: null, text: '' })
  const step = useSubmit(
    keyed => send(keyed.feedback, { id, version }, { ...draft, text: draft.text.trim() }),
    view => {
      forget()
      shown.replace(view)
      onClose()
    },
  )
  useMoved(shown, step.error)
  const ways = Object.keys(visitWays) as VisitWay[]
  return (
    <StepSheet
      title={t(title)}
      note={t(note)}
      action={t(text.save)}
      {...step}
      onSend={() => void step.submit()}
      onClose={onClose}
    >
      {(name === 'contact' || name === 'hear') && (
        <Field id='way' label={t(text.way)} error={step.fields.way}>
          <Chips
            label={t(text.way)}
            options={ways.map(value => ({ value, text: w(visitWays[value]) }))}
            chosen={draft.way}
            onChoose={way => (step.clear(), write({ way }))}
          />
        </Field>
      )}
      {name === 'hear' && (
        <View>
          <Field id='solved' label={t(text.solved)} error={step.fields.solved}>
            <Chips
              label={t(text.solved)}
              options={(Object.keys(solvedNames) as Solved[]).map(value => ({ value, text: w(solvedNames[value]) }))}
              chosen={draft.solved}
              onChoose={solved => (step.clear(), write({ solved }))}
            />
          </Field>
          <Field id='level' label={t(text.level)} error={step.fields.level}>
            <Chips
              label={t(text.level)}
              options={levels.map(level => ({ value: String(level), text: w(levelNames[level]) }))}
              chosen={draft.level === null ? null : String(draft.level)}
              onChoose={value => (step.clear(), write({ level: Number(value) as Level }))}
            />
          </Field>
        </View>
      )}
      {words && (
        <AreaField
          id='visit-text'
          label={t(words)}
          hint={hint && t(hint)}
          error={step.fields.text}
          value={draft.text}
          max={feedbackLimits.visit.text}
          onChange={typed => (step.clear(), write({ text: typed }))}
          disabled={step.busy}
        />
      )}
    </StepSheet>
  )
}
