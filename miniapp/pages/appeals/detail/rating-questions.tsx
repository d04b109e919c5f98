import type { PropsWithChildren } from 'react'
import { View } from '@tarojs/components'
import { feedbackLimits } from '@shared/feedback/feedback.limits'
import { solvedNames, type Solved, type Tag } from '@shared/feedback/feedback.views'
import { Chips } from '@/components/choice'
import { ErrorLine, Field } from '@/components/field'
import { Icon } from '@/components/icon'
import { PhotoPicker } from '@/components/photo-picker'
import { LevelPicker, RatingWords } from '@/components/rating'
import { Tap } from '@/components/tap'
import { rating as text } from '@/strings/detail'
import { useText } from '@/strings/text'
import { tagsFor, type Rating } from './rating-draft'

const answers = Object.keys(solvedNames) as Solved[]
interface Props {
  rating: Rating
  /** One question a page, in big letters and buttons. */
  alone: boolean
}

/** A question: numbered among the others, or by itself as a heading. */
function Question({
  n,
  text: words,
  hint,
  alone,
  error,
  children,
}: PropsWithChildren<{ n: number; text: string; hint?: string; alone: boolean; error?: string }>) {
  const { t } = useText()
  if (!alone)
    return (
      <Field id={`rating-${n}`} label={t(text.numbered, { n, text: words })} hint={hint} error={error}>
        {children}
      </Field>
    )
  return (
    <View className='mt12'>
      <View className='h1 mb12'>{words}</View>
      {hint && <View className='cap mb12'>{hint}</View>}
      {children}
    </View>
  )
}

export function SolvedQuestion({ rating: { draft, change, fields }, alone }: Props) {
  const { t, w } = useText()
  const choose = (solved: Solved) => change({ solved, goOn: solved === draft.solved ? draft.goOn : null })
  return (
    <Question n={1} text={t(text.solved)} alone={alone} error={fields.solved}>
      {alone ? (
        <View className='stack' {...{ role: 'radiogroup', 'aria-label': t(text.solved) }}>
          {answers.map(answer => {
            const on = draft.solved === answer
            return (
              <Tap key={answer} role='radio' on={on} className={`btn w ${on ? 's' : 'q'}`} onTap={() => choose(answer)}>
                {on && <Icon name='check' small />}
                {w(solvedNames[answer])}
              </Tap>
            )
          })}
        </View>
      ) : (
        <Chips
          label={t(text.solved)}
          width='fill'
          options={answers.map(value => ({ value, text: w(solvedNames[value]) }))}
          chosen={draft.solved}
          onChoose={choose}
        />
      )}
      {draft.solved === 'partly' && (
        <Field id='goOn' label={t(text.goOn)} error={fields.goOn}>
          <Chips
            label={t(text.goOn)}
            width='fill'
            options={[
              { value: 'yes', text: t(text.goOnYes) },
              { value: 'no', text: t(text.goOnNo) },
            ]}
            chosen={draft.goOn === null ? null : draft.goOn ? 'yes' : 'no'}
            onChoose={answer => change({ goOn: answer === 'yes' })}
          />
        </Field>
      )}
      {alone && (
        <View className='note mt16'>
          <Icon name='shield' />
          <View className='gr'>{t(text.redo)}</View>
        </View>
      )}
    </Question>
  )
}

export function LevelQuestion({ rating: { draft, change }, alone }: Props) {
  const { t } = useText()
  return (
    <Question n={2} text={t(text.level)} hint={t(text.optional)} alone={alone}>
      <LevelPicker label={t(text.level)} chosen={draft.level} onChoose={level => change({ level })} />
    </Question>
  )
}

export function WhyQuestion({ rating, alone }: Props) {
  const { t, w } = useText()
  const { form, draft, change, toggle, busy, fields } = rating
  const tags = Object.entries(tagsFor(draft)).map(([value, name]) => ({ value: value as Tag, text: w(name) }))
  return (
    <View>
      <Question n={3} text={t(text.why)} hint={t(text.whyHint)} alone={alone}>
        <Chips label={t(text.why)} options={tags} chosen={draft.tags} onChoose={toggle} />
      </Question>
      <RatingWords rating={rating} />
      <View className='mt12'>
        <PhotoPicker
          form={form}
          most={feedbackLimits.photos}
          disabled={busy}
          standing={draft.photos}
          onRemoveStanding={id => change({ photos: draft.photos.filter(photo => photo.id !== id) })}
        />
        {fields.photoIds && <ErrorLine text={fields.photoIds} />}
      </View>
    </View>
  )
}
