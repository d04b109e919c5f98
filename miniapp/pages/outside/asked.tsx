import { View } from '@tarojs/components'
import type { OutsideView } from '@shared/appeals/outside.views'
import { AnswerLines } from '@/components/answer-lines'
import { CallButton } from '@/components/call-button'
import { Icon } from '@/components/icon'
import { common } from '@/strings/common'
import { momentWithin } from '@/strings/dates'
import { outsideText } from '@/strings/outside'
import { useText } from '@/strings/text'

/** What is asked, where, by when, and whom one may ring about it. */
export function Asked({ view }: { view: OutsideView }) {
  const { t, w } = useText()
  const { name, text, category, area, unit, phone, role, dueAt, words, answers } = view
  return (
    <View>
      <View className='h1 mt8'>{t(outsideText.asks, { unit: w(unit), name })}</View>
      <View className='cap mt4'>{[w(category.group), w(category.name), w(area.name)].join(t(common.separator))}</View>
      <View className='note warn mt12'>
        <Icon name='clock' />
        <View className='gr b'>{t(outsideText.due, { due: momentWithin(dueAt) })}</View>
      </View>
      <View className='card mt12'>
        <View className='read'>{text}</View>
        <View className='row sp g8 mt12'>
          <View className='cap gr'>{t(outsideText.by, { role: w(role) })}</View>
          <CallButton to={{ name: unit, phone }} />
        </View>
      </View>
      {words !== null && (
        <View className='card mt12'>
          <View className='cap'>{t(outsideText.words)}</View>
          <View className='read mt4'>{words}</View>
          <AnswerLines answers={answers} />
          <View className='cap mt8'>{t(outsideText.wordsNote)}</View>
        </View>
      )}
    </View>
  )
}
