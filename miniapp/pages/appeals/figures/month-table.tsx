import { View } from '@tarojs/components'
import { smallSample } from '@shared/appeals/figures.views'
import type { BoardFigures } from '@shared/rates/rates.views'
import { FigureTable } from '@/components/figure'
import { LinkCell } from '@/components/link-cell'
import { open } from '@/navigate'
import { board } from '@/strings/appeals'
import { dateOf, monthOf } from '@/strings/dates'
import { excludedOf, exclusionText } from '@/strings/exclusions'
import { figuresText as text } from '@/strings/figures'
import { noteOf, rangeOf, valueOf } from '@/strings/rates'
import { useText } from '@/strings/text'

/** The figures under one another, each with what it counts and how sure it is. */
export function MonthTable({ figures }: { figures: BoardFigures }) {
  const speaking = useText()
  const { t, sentences } = speaking
  const { month, until, received, timeliness, resolution, durable, coverage, setAside, exclusions, onList } = figures
  const row = (key: string, name: string, value: string, note: string) => ({
    key,
    cells: [
      <View key='name'>
        <View className='b'>{name}</View>
        <View className='cap'>{note}</View>
      </View>,
      <View key='value' className='h2'>
        {value}
      </View>,
    ],
  })
  const { n, rated, share, forReference } = coverage
  const bounds = resolution.bounds !== null && t(text.bounds, rangeOf(resolution.bounds))
  const rows = [
    row(
      'received',
      t(text.filed),
      received === null ? t(board.fewReceived, { least: smallSample }) : String(received),
      t(text.filedNote),
    ),
    row(
      'inTime',
      t(text.inTime),
      valueOf(timeliness.share, speaking),
      noteOf(t(text.inTimeNote, { n: timeliness.n }), timeliness, speaking),
    ),
    row(
      'solved',
      t(board.solvedByWord),
      valueOf(resolution.share, speaking),
      noteOf(t(text.solvedNote, { n: resolution.n }), resolution, speaking, bounds),
    ),
    row(
      'durable',
      t(text.durable),
      valueOf(durable.share, speaking),
      noteOf(t(text.durableNote, { n: durable.n }), durable, speaking),
    ),
    row(
      'coverage',
      t(text.coverage),
      valueOf(share, speaking),
      sentences(
        rated === null ? t(text.coverageFew, { n }) : t(text.coverageNote, { n, rated: Math.round(rated) }),
        forReference && t(board.forReference),
      ),
    ),
    row(
      'excluded',
      t(exclusionText.figure),
      excludedOf(exclusions, speaking),
      t(exclusionText.figureNote, { of: exclusions.of }),
    ),
  ]
  return (
    <View>
      <FigureTable title={monthOf(month)} heads={[t(board.figure), t(board.figureValue)]} rows={rows} />
      <View className='cap mt12'>
        {sentences(
          until === null ? t(text.nothingDue) : t(text.dueUntil, { day: dateOf(`${until}T12:00:00+08:00`) }),
          setAside > 0 && t(text.setAside, { count: setAside }),
          t(board.fewNote, { least: smallSample }),
        )}
      </View>
      <View className='cells mt16'>
        <LinkCell
          icon='m-list'
          title={t(board.longList)}
          note={t(board.longListNow, { count: onList })}
          onTap={() => open('appeals/board', { part: 'longList' })}
        />
      </View>
    </View>
  )
}
