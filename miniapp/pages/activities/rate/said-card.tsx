import { View } from '@tarojs/components'
import { badActivityTags, goodActivityTags, levelNames, type ShiftEvaluationView } from '@shared/feedback/feedback.views'
import { Button } from '@/components/button'
import { Icon } from '@/components/icon'
import { common } from '@/strings/common'
import { dateOf } from '@/strings/dates'
import { rating as text } from '@/strings/detail'
import { useText } from '@/strings/text'

const tagNames = { ...goodActivityTags, ...badActivityTags }

/** What she said of it, and until when she may say otherwise. */
export function SaidCard({ mine, onChange }: { mine: ShiftEvaluationView; onChange: (() => void) | null }) {
  const { t, w } = useText()
  const { level, tags, words, at, editableUntil } = mine
  const open = onChange !== null && editableUntil !== null
  const head = [t(text.yours, { date: dateOf(at) }), ...(open ? [t(text.editable, { date: dateOf(editableUntil) })] : [])]
  return (
    <View className='card mt16'>
      <View className='cap'>{head.join(t(common.separator))}</View>
      <View className='row g8 mt8'>
        <Icon name={`f${level}`} className='jade' />
        <View className='b'>{w(levelNames[level])}</View>
      </View>
      {tags.length > 0 && <View className='sub mt4'>{tags.map(tag => w(tagNames[tag])).join(t(common.separator))}</View>}
      {words && <View className='sub mt8'>{words}</View>}
      {open && (
        <Button className='mt12' small wide onTap={onChange}>
          {t(text.change)}
        </Button>
      )}
    </View>
  )
}
