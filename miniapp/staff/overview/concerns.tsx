import { View } from '@tarojs/components'
import type { Overview } from '@shared/appeals/overview.views'
import { Icon } from '@/components/icon'
import { concernText, overviewText as text } from '@/strings/overview'
import { useText } from '@/strings/text'
import { FigureLink, SectionTitle } from './figure-link'

/** What has to be asked after, what hurts a resident most first. */
export function Concerns({ overview: { concerns, open } }: { overview: Overview }) {
  const { t } = useText()
  const some = concerns.filter(({ found }) => found.count > 0)
  return (
    <View className='ov-sec'>
      <SectionTitle title={t(text.ask)} note={t(text.askNote)} />
      {some.length === 0 && <View className='sub'>{t(text.calm)}</View>}
      {some.map(({ about, found }) => {
        const { icon, look, text: name } = concernText[about]
        return (
          <View key={about} className='ov-job'>
            <View className={`row g8 gr b ${look}`}>
              <Icon name={icon} small />
              {t(name)}
            </View>
            <FigureLink name={t(name)} of={found} className='b' shown={t(text.matters, { count: found.count })} />
          </View>
        )
      })}
      <View className='ov-job'>
        <View className='gr sub'>{t(text.open)}</View>
        <FigureLink name={t(text.open)} of={open} shown={t(text.matters, { count: open.count })} />
      </View>
    </View>
  )
}
