import { Text, View } from '@tarojs/components'
import { badTags, goodTags, levelNames, solvedNames, type EvaluationView } from '@shared/feedback/feedback.views'
import { Button } from '@/components/button'
import { Photos } from '@/components/photos'
import { ExclusionNote } from '@/components/exclusion-note'
import { common } from '@/strings/common'
import { dateOf } from '@/strings/dates'
import { rating as text } from '@/strings/detail'
import { useText } from '@/strings/text'

const tagNames = { ...goodTags, ...badTags }

/** What one said about it, and until when one may say otherwise. */
export function RatingCard({ evaluation, onChange }: { evaluation: EvaluationView; onChange(): void }) {
  const { t, w } = useText()
  const { solved, level, tags, words, photos, at, editableUntil, exclusion } = evaluation
  const open = editableUntil !== null && new Date(editableUntil) > new Date()
  const said = [...(level ? [w(levelNames[level])] : []), ...tags.map(tag => w(tagNames[tag]))].join(t(common.separator))
  const head = [t(text.yours, { date: dateOf(at) }), ...(open ? [t(text.editable, { date: dateOf(editableUntil) })] : [])]
  return (
    <View className='card'>
      <View className='cap'>{head.join(t(common.separator))}</View>
      <View className='row sp g8 wrap mt4'>
        <Text className='b'>{w(solvedNames[solved])}</Text>
        {said && <Text className='sub'>{said}</Text>}
      </View>
      {words && <View className='sub mt8'>{words}</View>}
      <Photos photos={photos} />
      {exclusion && <ExclusionNote exclusion={exclusion} />}
      {open && (
        <Button className='mt12' small wide onTap={onChange}>
          {t(text.change)}
        </Button>
      )}
    </View>
  )
}
