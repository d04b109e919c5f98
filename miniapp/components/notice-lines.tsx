import { View } from '@tarojs/components'
import type { NoticeLinesView } from '@shared/notices/notice.views'
import { notices } from '../strings/notices'
import { useText, type Text } from '../strings/text'

const rows: readonly { of: keyof NoticeLinesView; text: Text }[] = [
  { of: 'what', text: notices.what },
  { of: 'when', text: notices.when },
  { of: 'act', text: notices.act },
]
/** What, when, what to do: all that most need. */
export function NoticeLines({ lines }: { lines: NoticeLinesView }) {
  const { t } = useText()
  const given = rows.filter(({ of }) => lines[of])
  if (given.length === 0) return null
  return (
    <View className='card mt16' {...{ role: 'group', 'aria-label': t(notices.lines) }}>
      {given.map(({ of, text }, i) => (
        <View key={of} className={i > 0 ? 'mt12' : ''}>
          <View className='cap'>{t(text)}</View>
          <View className={of === 'when' ? 'h2' : 'b'}>{lines[of]}</View>
        </View>
      ))}
    </View>
  )
}
