import { Text, View } from '@tarojs/components'
import type { Stage } from '@shared/appeals/stages'
import { shortMonthDay } from '../strings/dates'
import { useText } from '../strings/text'
import { Icon } from './icon'

const icons = { past: 'm-done', now: 'm-half', ahead: 'm-next', ended: 'm-no' } as const
const last = 'm-done'

/** The stations of a matter in a row, as a parcel's are shown; one below another where letters are large. */
export function Stages({ stages, label }: { stages: Stage[]; label: string }) {
  const { w } = useText()
  return (
    <View className='stg' {...{ role: 'list', 'aria-label': label }}>
      {stages.map(({ name, at, is }, index) => (
        <View
          key={index}
          className={`stg-i ${is}`}
          {...{ role: 'listitem', 'aria-current': is === 'now' || is === 'ended' ? 'step' : undefined }}
        >
          <View className='stg-m'>
            <Icon name={is === 'now' && index === stages.length - 1 ? last : icons[is]} small />
          </View>
          <View className='stg-t'>
            <Text className='stg-n'>{w(name)}</Text>
            {at && <Text className='stg-d'>{shortMonthDay(at)}</Text>}
          </View>
        </View>
      ))}
    </View>
  )
}
