import { View } from '@tarojs/components'
import type { AppealView } from '@shared/appeals/appeal.views'
import { Icon } from '@/components/icon'
import { momentWithin } from '@/strings/dates'
import { promisedLine } from '@/strings/matter-notes'
import { desk } from '@/strings/staff'
import { stepText } from '@/strings/steps'
import { support } from '@/strings/support'
import { useText } from '@/strings/text'

/** What a matter waits for besides its date: an answer to whoever urged, a promise, whose it is. */
export function Waits({ appeal: { urge, promisedFor, ruleBy, supporters, neighbours } }: { appeal: AppealView }) {
  const speaking = useText()
  const { t } = speaking
  const notes = [
    ...(urge?.answerBy
      ? [{ icon: 'bell', text: t(stepText.urgeAnswerBy, { count: urge.count, due: momentWithin(urge.answerBy) }) }]
      : []),
    ...(supporters > 0 ? [{ icon: 'users', text: t(support.homesStaff, { count: supporters }) }] : []),
    ...(neighbours?.said ? [{ icon: 'm-half', text: t(support.neighboursSay, { ...neighbours.said }) }] : []),
    ...(promisedFor ? [{ icon: 'm-cal', text: promisedLine(promisedFor, speaking) }] : []),
    ...(ruleBy ? [{ icon: 'back', text: t(desk.ruleBy, { due: momentWithin(ruleBy) }) }] : []),
  ]
  return (
    <View>
      {notes.map(({ icon, text }) => (
        <View key={icon} className='note mt12'>
          <Icon name={icon} />
          <View className='gr'>{text}</View>
        </View>
      ))}
    </View>
  )
}
