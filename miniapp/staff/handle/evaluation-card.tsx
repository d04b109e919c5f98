import { View } from '@tarojs/components'
import { badTags, goodTags, levelNames, solvedNames, type EvaluationView } from '@shared/feedback/feedback.views'
import { Photos } from '@/components/photos'
import type { Loaded } from '@/hooks/use-load'
import { momentOf, momentWithin } from '@/strings/dates'
import { handle } from '@/strings/staff'
import { useText } from '@/strings/text'
import { Exclusion } from './exclusion'

const tags = { ...goodTags, ...badTags }

/** What the resident said: solved or not at once, the rest when its time has come. */
export function EvaluationCard({ appealId, shown }: { appealId: string; shown: Loaded<EvaluationView> }) {
  const { t, w } = useText()
  const { solved, level, tags: given, words, photos, hiddenUntil, at } = shown.data!
  return (
    <View className='card mt12'>
      <View className='row-b sp g8 wrap'>
        <View className='cap'>{t(handle.evaluation)}</View>
        <View className='cap'>{momentOf(at)}</View>
      </View>
      <View className='b mt4'>{[w(solvedNames[solved]), level && w(levelNames[level])].filter(Boolean).join(' · ')}</View>
      {given.length > 0 && <View className='sub'>{given.map(tag => w(tags[tag])).join('、')}</View>}
      {words && <View className='read mt4'>{words}</View>}
      <Photos photos={photos} />
      {hiddenUntil && <View className='cap mt4'>{t(handle.hidden, { when: momentWithin(hiddenUntil) })}</View>}
      <Exclusion appealId={appealId} shown={shown} />
    </View>
  )
}
