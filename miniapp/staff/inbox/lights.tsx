import { View } from '@tarojs/components'
import type { DeskCounts } from '@shared/appeals/appeal.views'
import { Icon } from '@/components/icon'
import { desk } from '@/strings/staff'
import { useText } from '@/strings/text'

/** How many stand in which light. */
export function Lights({ overdue, today, inTime }: DeskCounts) {
  const { t } = useText()
  const lights = [
    { n: overdue, icon: 'm-over', look: 'verm', text: desk.overdue },
    { n: today, icon: 'm-near', look: 'amber', text: desk.today },
    { n: inTime, icon: 'm-half', look: 'ink2', text: desk.inTime },
  ]
  return (
    <View className='card half third counts mt12'>
      {lights.map(({ n, icon, look, text }) => (
        <View key={icon} className='half-c ctr'>
          <View className={`num ${look}`}>{n}</View>
          <View className={`row g4 jc mt4 t-cap b ${look}`}>
            <Icon name={icon} small />
            {t(text)}
          </View>
        </View>
      ))}
    </View>
  )
}
