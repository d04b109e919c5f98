import { View } from '@tarojs/components'
import type { ActivityView } from '@shared/activities/activity.views'
import {
  badActivityTags,
  goodActivityTags,
  levelNames,
  type ActivityRating as Rated,
  type Level,
} from '@shared/feedback/feedback.views'
import { api } from '../api'
import { useLoad } from '../hooks/use-load'
import { activityRating as text } from '../strings/activity-rating'
import { common } from '../strings/common'
import { useText } from '../strings/text'
import { LoadedView, Skeleton } from './states'

const levels: Level[] = [5, 4, 3, 2, 1]
const tagNames = { ...goodActivityTags, ...badActivityTags }
/** Whether somebody can have said how it was: one of its shifts is over. */
export const hasBeen = ({ shifts }: ActivityView) => shifts.some(({ endsAt }) => new Date(endsAt) <= new Date())

/** What those who came say of an activity: the mean, how many chose which level, and why; or that too few have said so. */
export function ActivityRating({ id }: { id: string }) {
  const { t } = useText()
  const rated = useLoad(() => api.feedback.ofActivity({ id }), [id])
  return (
    <View>
      <View className='sec' {...{ role: 'heading', 'aria-level': '2' }}>
        {t(text.said)}
      </View>
      <LoadedView of={rated} skeleton={<Skeleton cards={1} />}>
        {({ least, shown }) => (shown ? <Figures {...shown} /> : <View className='sub'>{t(text.few, { least })}</View>)}
      </LoadedView>
    </View>
  )
}

function Figures({ n, mean, levels: counts, tags }: NonNullable<Rated['shown']>) {
  const { t, w } = useText()
  return (
    <View className='card'>
      <View className='b'>{t(text.mean, { mean, n })}</View>
      {levels.map(level => (
        <View key={level} className='rated'>
          <View className='rated-l'>{w(levelNames[level])}</View>
          <View className='bar gr' {...{ 'aria-hidden': 'true' }}>
            <View className='bar-on' style={{ width: `${Math.round((counts[level] / n) * 100)}%` }} />
          </View>
          <View className='rated-n nw'>{t(text.count, { count: counts[level] })}</View>
        </View>
      ))}
      {tags.length > 0 && (
        <View className='sub mt12'>
          {tags.map(({ tag, count }) => t(text.named, { name: w(tagNames[tag]), count })).join(t(common.separator))}
        </View>
      )}
    </View>
  )
}
