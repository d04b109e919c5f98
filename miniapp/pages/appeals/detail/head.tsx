import { Text, View } from '@tarojs/components'
import type { AppealView } from '@shared/appeals/appeal.views'
import { speaksToHolder, StatusMark } from '@/components/status-mark'
import { common } from '@/strings/common'
import { dateTimeOf } from '@/strings/dates'
import { detail } from '@/strings/detail'
import { useText, type Speaking } from '@/strings/text'

const beginning = 24

/** What staff call it in public; else the beginning of one's own words; else the kind of matter. */
export function titleOf({ title, text, category }: AppealView, { w }: Speaking): string {
  if (title) return title
  if (!text) return w(category.name)
  const letters = [...text.replace(/\s+/g, ' ')]
  return letters.length > beginning ? `${letters.slice(0, beginning).join('')}…` : letters.join('')
}

/** State, number, title, what and where. */
export function Head({ appeal }: { appeal: AppealView }) {
  const speaking = useText()
  const { t, w } = speaking
  const { status, clock, ruleBy, number, category, area, as, visibility } = appeal
  const mine = as === 'holder'
  const redone = mine && status === 'reopened'
  const kind = [
    w(category.group),
    w(area.name),
    ...(mine ? [t(visibility === 'public' ? detail.isPublic : detail.isPrivate)] : []),
  ]
  return (
    <View className='mb12'>
      <View className='row sp g8 wrap mt4'>
        <StatusMark
          status={status}
          merged={appeal.closeCode === 'merged'}
          clock={clock}
          ruleBy={ruleBy}
          staff={!mine && speaksToHolder(status)}
        />
        <Text className='cap'>{number}</Text>
      </View>
      <View className='h1 mt4'>{redone ? t(detail.reopenedHead) : titleOf(appeal, speaking)}</View>
      {redone && (
        <View className='sub mt4'>
          {[titleOf(appeal, speaking), ...(clock ? [t(detail.reopenedBy, { due: dateTimeOf(clock.dueAt) })] : [])].join(
            t(common.separator),
          )}
        </View>
      )}
      <View className='cap mt4'>{kind.join(t(common.separator))}</View>
    </View>
  )
}
