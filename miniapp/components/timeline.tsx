import type { ReactNode } from 'react'
import { Text, View } from '@tarojs/components'
import { Icon } from './icon'

export interface TimelineEntry {
  key: string
  icon: string
  title: string
  when: string
  note?: string | null
  look?: 'now' | 'ok' | 'over' | 'next'
  more?: ReactNode
}

/** What happened, newest first; what comes next stands dashed on top. */
export function Timeline({ entries }: { entries: TimelineEntry[] }) {
  return (
    <View {...{ role: 'list' }}>
      {entries.map(({ key, icon, title, when, note, look = '', more }) => (
        <View key={key} className={`tl-i ${look}`} {...{ role: 'listitem' }}>
          <View className='tl-m'>
            <Icon name={icon} />
          </View>
          <View className='tl-t'>
            <Text>{title}</Text>
            <Text className='tl-w'>{when}</Text>
          </View>
          {note && <View className='tl-p'>{note}</View>}
          {more}
        </View>
      ))}
    </View>
  )
}
