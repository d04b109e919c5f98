import { Text, View } from '@tarojs/components'
import type { AnswerView } from '@shared/appeals/questions'
import { useText } from '../strings/text'

/** What was answered to the category's own questions, as it was asked. */
export function AnswerLines({ answers }: { answers: AnswerView[] }) {
  const { w } = useText()
  if (answers.length === 0) return null
  return (
    <View className='mt8'>
      {answers.map(({ key, ask, said }) => (
        <View key={key} className='row-b g8 wrap mt4'>
          <Text className='cap'>{w(ask)}</Text>
          <Text className='b'>{w(said)}</Text>
        </View>
      ))}
    </View>
  )
}
