import { View } from '@tarojs/components'
import type { OverviewWeek } from '@shared/appeals/overview.views'
import { shortMonthDay } from '@/strings/dates'
import { overviewText as text } from '@/strings/overview'
import { useText } from '@/strings/text'
import { FigureLink, SectionTitle } from './figure-link'
import { endsApart, lineThrough, scaleTo } from './line'

const series = [
  { name: 'filed', look: 'j', half: 1.8 },
  { name: 'done', look: 'k', half: 1.2 },
  { name: 'late', look: 'd', half: 1 },
] as const
const dayOf = (day: string) => shortMonthDay(`${day}T12:00:00+08:00`)

/** Three lines, and the same numbers in a table, each of which opens its matters. */
export function Trend({ weeks }: { weeks: OverviewWeek[] }) {
  const { t } = useText()
  const { top, marks } = scaleTo(Math.max(...weeks.flatMap(week => series.map(({ name }) => week[name].count))))
  const shares = series.map(({ name }) => weeks.map(week => week[name].count / top))
  const labels = endsApart(shares.map(line => line.at(-1)!))
  return (
    <View className='ov-sec'>
      <SectionTitle title={t(text.trend)} note={t(text.trendNote)} />
      <View className='ov-plot' {...{ 'aria-hidden': 'true' }}>
        {marks.map(mark => (
          <View key={mark} className='ov-gl' style={{ top: `${100 - (100 * mark) / top}%` }}>
            <View className='ov-yl'>{mark}</View>
          </View>
        ))}
        {series.map(({ name, look, half }, n) => (
          <View key={name}>
            <View className={`ov-ln ${look}`} style={{ clipPath: lineThrough(shares[n]!, half) }} />
            <View className={`ov-pt ${look}`} style={{ top: `${100 - 100 * shares[n]!.at(-1)!}%` }} />
            <View className={`ov-el ${look}`} style={{ top: `${100 - 100 * labels[n]!}%` }}>
              {`${t(text[name])} ${weeks.at(-1)![name].count}`}
            </View>
          </View>
        ))}
        <View className='ov-xl'>{dayOf(weeks[0]!.from)}</View>
        <View className='ov-xl end'>{dayOf(weeks.at(-1)!.to)}</View>
      </View>
      <View className='ov-table' {...{ role: 'table', 'aria-label': t(text.trend) }}>
        <View className='ov-r cap' {...{ role: 'row' }}>
          <View className='gr' {...{ role: 'columnheader' }}>
            {t(text.week)}
          </View>
          {series.map(({ name }) => (
            <View key={name} className='ov-c' {...{ role: 'columnheader' }}>
              {t(text[name])}
            </View>
          ))}
        </View>
        {[...weeks].reverse().map(week => (
          <View key={week.from} className='ov-r' {...{ role: 'row' }}>
            <View className='gr sub' {...{ role: 'rowheader' }}>
              {dayOf(week.from)}
            </View>
            {series.map(({ name }) => (
              <View key={name} className='ov-c' {...{ role: 'cell' }}>
                <FigureLink name={`${dayOf(week.from)} ${t(text[name])}`} of={week[name]} />
              </View>
            ))}
          </View>
        ))}
      </View>
    </View>
  )
}
