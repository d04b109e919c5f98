import { appealLimits } from '@shared/appeals/appeal.limits'
import { AreaField } from '@/components/field'
import { readMoment, typedDay } from '@/strings/moments'
import { rulingText } from '@/strings/rulings'
import { useText } from '@/strings/text'
import { MomentField } from '../notices/moment-field'
import { StepSheet } from './step-sheet'
import { useStepForm, type StepProps } from './use-step-form'

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
export function ListSheet({ shown, step: name, onClose }: StepProps & { step: keyof typeof texts }) {
  const { t } = useText()
  const { id, onList } = shown.data!
  const step = useStepForm(
    { shown, onClose },
    {
      form: `${name}:${id}`,
      empty: { ...empty, need: onList?.need ?? '' },
      faultsOf: ({ at }) => ({ reviewAt: !readMoment(at) && t(rulingText.chooseReview) }),
      send(keyed, { version }, { words, need, at }) {
        const given = { id, version, need, reviewAt: readMoment(at)!.toISOString() }
        return name === 'putOnList'
          ? keyed.appeals.putOnList({ ...given, reason: words })
          : keyed.appeals.reviewList({ ...given, text: words })
      },
    },
  )
  const { draft, change, wrong } = step
  const { title, note, action, words: label, most } = texts[name]
  return (
    <StepSheet title={t(title)} note={t(note)} action={t(action)} {...step} onClose={onClose}>
      <AreaField
        id={`${name}-words`}
        label={t(label)}
        error={wrong.reason ?? wrong.text}
        value={draft.words}
        max={most}
        onChange={words => change({ words })}
        disabled={step.busy}
      />
      <AreaField
        id={`${name}-need`}
        label={t(rulingText.listNeed)}
        error={wrong.need}
        value={draft.need}
        max={appealLimits.reason}
        onChange={need => change({ need })}
        disabled={step.busy}
      />
      <MomentField
        id={`${name}-at`}
        label={t(rulingText.listReview)}
        value={draft.at}
        choices={days.map(day => typedDay(day, 9)).filter(typed => typed !== null)}
        onChange={at => change({ at })}
        error={wrong.reviewAt}
      />
    </StepSheet>
  )
}
