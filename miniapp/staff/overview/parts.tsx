import { View } from '@tarojs/components'
import type { Hours, Overview, Part } from '@shared/appeals/overview.views'
import { overviewText as text } from '@/strings/overview'
import { useText, type Speaking, type Text } from '@/strings/text'
import { FigureLink } from './figure-link'

const dayHours = 24
const rounded = (n: number) => Math.round(n * 10) / 10
const timeOf = (hours: number, { t }: Speaking) =>
  hours < 2 * dayHours ? t(text.hours, { count: rounded(hours) }) : t(text.days, { count: rounded(hours / dayHours) })

/** Shares and times, each with what it is of. */
export function Parts({ overview: { kept, redone, spoken, response, handling } }: { overview: Overview }) {
  return (
    <View className='ov-parts'>
      <PartFigure name={text.kept} note={text.keptNote} part={kept} />
      <PartFigure name={text.redone} note={text.redoneNote} part={redone} />
      <PartFigure name={text.spoken} note={text.spokenNote} part={spoken} />
      <HoursFigure name={text.response} note={text.responseNote} hours={response} />
      <HoursFigure name={text.handling} note={text.handlingNote} hours={handling} />
    </View>
  )
}

function PartFigure({ name, note, part: { hits, of, share } }: { name: Text; note: Text; part: Part }) {
  const { t } = useText()
  return (
    <View className='ov-part'>
      <View className='b'>{t(name)}</View>
      <View className='num mt6'>{share === null ? t(text.none) : `${Math.round(share * 100)}%`}</View>
      {hits ? (
        <View className='row b'>
          <FigureLink name={t(name)} of={hits} after='/' />
          <FigureLink name={t(text.done)} of={of} shown={t(text.matters, { count: of.count })} />
        </View>
      ) : (
        <FigureLink name={t(text.done)} of={of} shown={t(text.few, { count: of.count })} />
      )}
      <View className='cap'>{t(note)}</View>
    </View>
  )
}

function HoursFigure({ name, note, hours: { of, median, p90 } }: { name: Text; note: Text; hours: Hours }) {
  const speaking = useText()
  const { t } = speaking
  return (
    <View className='ov-part'>
      <View className='b'>{t(name)}</View>
      <View className='num mt6'>{median === null ? t(text.none) : timeOf(median, speaking)}</View>
      <FigureLink
        name={t(name)}
        of={of}
        className='b'
        shown={median === null ? t(text.few, { count: of.count }) : t(text.matters, { count: of.count })}
      />
      {p90 !== null && <View className='cap'>{t(text.p90, { time: timeOf(p90, speaking) })}</View>}
      <View className='cap'>{t(note)}</View>
    </View>
  )
}
