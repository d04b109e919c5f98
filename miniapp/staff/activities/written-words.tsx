import { View } from '@tarojs/components'
import { api } from '@/api'
import { PagedView } from '@/components/states'
import { usePaged } from '@/hooks/use-paged'
import { activityRating as text } from '@/strings/activity-rating'
import { useText } from '@/strings/text'

/** What those who came wrote for those who run it. */
export function WrittenWords({ activityId }: { activityId: string }) {
  const { t } = useText()
  const list = usePaged(after => api.feedback.wordsOfActivity({ id: activityId, after }), [activityId])
  return (
    <View>
      <View className='sec' {...{ role: 'heading', 'aria-level': '2' }}>
        {t(text.written)}
      </View>
      <View className='cap mb12'>{t(text.writtenNote)}</View>
      <PagedView of={list} empty={<View className='sub'>{t(text.writtenNone)}</View>}>
        {written => (
          <View className='cells'>
            {written.map(({ id, words }) => (
              <View key={id} className='cell'>
                <View className='gr'>{words}</View>
              </View>
            ))}
          </View>
        )}
      </PagedView>
    </View>
  )
}
