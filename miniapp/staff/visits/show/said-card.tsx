import { View } from '@tarojs/components'
import { badActivityTags, badTags, goodActivityTags, goodTags, levelNames, solvedNames } from '@shared/feedback/feedback.views'
import type { VisitView } from '@shared/feedback/visit.views'
import { common } from '@/strings/common'
import { momentOf } from '@/strings/dates'
import { useText } from '@/strings/text'
import { visitText as text } from '@/strings/visits'

const tagNames = { ...goodTags, ...badTags, ...goodActivityTags, ...badActivityTags }

/** Who she is as far as staff may know, and what she said. */
export function SaidCard({ view: { who, said, heard } }: { view: VisitView }) {
  const { t, w } = useText()
  const head = [t(text.said), said && momentOf(said.at)]
  return (
    <View className='card mt12'>
      <View className='b'>{w(who) || t(text.nobody)}</View>
      {heard && (
        <View className='mt8'>
          <View className='cap'>{t(text.saidByLot)}</View>
          <View className='b mt4'>{[w(solvedNames[heard.solved]), w(levelNames[heard.level])].join(t(common.separator))}</View>
        </View>
      )}
      {said && (
        <View className='mt8'>
          <View className='cap'>{head.filter(Boolean).join(t(common.separator))}</View>
          <View className='b mt4'>
            {[said.solved && w(solvedNames[said.solved]), said.level && w(levelNames[said.level])]
              .filter(Boolean)
              .join(t(common.separator))}
          </View>
          {said.tags.length > 0 && (
            <View className='sub'>{said.tags.map(tag => w(tagNames[tag])).join(t(common.separator))}</View>
          )}
          {said.words && <View className='read mt4'>{said.words}</View>}
        </View>
      )}
    </View>
  )
}
