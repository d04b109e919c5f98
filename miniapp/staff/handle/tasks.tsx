import { View } from '@tarojs/components'
import type { AppealView } from '@shared/appeals/appeal.views'
import { Icon } from '@/components/icon'
import { momentWithin } from '@/strings/dates'
import { taskText } from '@/strings/outside'
import { useText } from '@/strings/text'

const marks = { open: 'm-ext', done: 'm-done', cannot: 'm-no' } as const

/** What other units were asked for, and what they said. */
export function Tasks({ appeal: { tasks } }: { appeal: AppealView }) {
  const { t, w } = useText()
  if (tasks.length === 0) return null
  return (
    <View className='cells mt12' {...{ role: 'list', 'aria-label': t(taskText.title) }}>
      {tasks.map(({ id, unit, text, dueAt, state, late, answer }) => (
        <View key={id} className='cell' {...{ role: 'listitem' }}>
          <Icon name={late ? 'm-over' : marks[state]} className={late ? 'verm' : ''} />
          <View className='gr'>
            <View className={late ? 'b verm' : 'b'}>
              {t(late ? taskText.late : taskText[state], { unit: w(unit), due: momentWithin(dueAt) })}
            </View>
            <View className='sub'>{text}</View>
            {answer && <View className='mt4'>{answer}</View>}
          </View>
        </View>
      ))}
    </View>
  )
}
