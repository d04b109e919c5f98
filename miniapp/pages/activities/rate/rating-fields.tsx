import { View } from '@tarojs/components'
import { smallSample } from '@shared/appeals/figures.views'
import type { ActivityTag } from '@shared/feedback/feedback.views'
import { Button } from '@/components/button'
import { Chips } from '@/components/choice'
import { Field } from '@/components/field'
import { LevelPicker, RatingWords } from '@/components/rating'
import { Problem } from '@/components/states'
import { activityRating } from '@/strings/activity-rating'
import { dateOf } from '@/strings/dates'
import { rating as text } from '@/strings/detail'
import { useText } from '@/strings/text'
import { tagsFor, type WrittenRating } from './use-shift-rating'

/** How it was, why, and a word for the leader. */
export function RatingFields({ rating, until }: { rating: WrittenRating; until: string }) {
  const { t, w } = useText()
  const { draft, change, toggle, busy, error, fields, submit } = rating
  const tags = Object.entries(tagsFor(draft)).map(([value, name]) => ({ value: value as ActivityTag, text: w(name) }))
  const ready = draft.level !== null
  return (
    <View className='mt16'>
      <Field id='level' label={t(text.level)} error={fields.level}>
        <LevelPicker label={t(text.level)} chosen={draft.level} onChoose={level => change({ level })} />
      </Field>
      <Field id='tags' label={t(text.why)} hint={t(text.whyHint)} error={fields.tags}>
        <Chips label={t(text.why)} options={tags} chosen={draft.tags} onChoose={toggle} />
      </Field>
      <RatingWords rating={rating} />
      <View className='cap mt12'>{t(activityRating.privacy, { least: smallSample, date: dateOf(until) })}</View>
      <Problem error={error} />
      <Button className='mt12' look='primary' wide disabled={!ready} busy={busy} onTap={() => void submit()}>
        {t(busy ? text.sending : ready ? text.submit : activityRating.choose)}
      </Button>
    </View>
  )
}
