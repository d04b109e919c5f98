import { View } from '@tarojs/components'
import type { OverviewLine } from '@shared/appeals/overview.views'
import { overviewText as text } from '@/strings/overview'
import { useText, type Text } from '@/strings/text'
import { FigureLink, SectionTitle } from './figure-link'

const columns = ['filed', 'done', 'open', 'overdue'] as const

/** A grid a row; in their order. */
export function Grids({ lines }: { lines: OverviewLine[] }) {
  const { t } = useText()
  return (
    <View className='ov-sec'>
      <SectionTitle title={t(text.grids)} note={t(text.gridsNote)} />
      <LineTable title={text.grids} head={text.grid} lines={lines} />
    </View>
  )
}

/** A class of matters a bar, the most first, and the same in a table. */
export function Classes({ lines }: { lines: OverviewLine[] }) {
  const { t, w } = useText()
  const most = Math.max(1, ...lines.map(({ filed }) => filed.count))
  return (
    <View className='ov-sec'>
      <SectionTitle title={t(text.classes)} note={t(text.classesNote)} />
      <View {...{ 'aria-hidden': 'true' }}>
        {lines.map(({ key, name, filed }, n) => (
          <View key={key} className='ov-bar'>
            <View className='ov-bar-name'>{w(name)}</View>
            <View className='row g8 gr'>
              <View className={`ov-b ${n === 0 ? 'on' : ''}`} style={{ width: `${(80 * filed.count) / most}%` }} />
              <View className='b'>{filed.count}</View>
            </View>
          </View>
        ))}
      </View>
      <View className='mt12'>
        <LineTable title={text.classes} head={text.group} lines={lines} />
      </View>
    </View>
  )
}

function LineTable({ title, head, lines }: { title: Text; head: Text; lines: OverviewLine[] }) {
  const { t, w } = useText()
  return (
    <View className='ov-table' {...{ role: 'table', 'aria-label': t(title) }}>
      <View className='ov-r cap' {...{ role: 'row' }}>
        <View className='gr' {...{ role: 'columnheader' }}>
          {t(head)}
        </View>
        {columns.map(name => (
          <View key={name} className='ov-c' {...{ role: 'columnheader' }}>
            {t(text[name])}
          </View>
        ))}
      </View>
      {lines.map(line => (
        <View key={line.key} className='ov-r' {...{ role: 'row' }}>
          <View className='gr b' {...{ role: 'rowheader' }}>
            {w(line.name)}
          </View>
          {columns.map(name => (
            <View key={name} className='ov-c' {...{ role: 'cell' }}>
              <FigureLink
                name={`${w(line.name)} ${t(text[name])}`}
                of={line[name]}
                className={name === 'overdue' && line.overdue.count > 0 ? 'verm b' : ''}
              />
            </View>
          ))}
        </View>
      ))}
    </View>
  )
}
