import { View } from '@tarojs/components'
import type { DutyField, ReportLine } from '@shared/duties/duty.views'
import { Icon } from '@/components/icon'
import { Tap } from '@/components/tap'
import { common } from '@/strings/common'
import { dateOf } from '@/strings/dates'
import { dutyDesk as text, whoseText } from '@/strings/duties'
import { useText } from '@/strings/text'

const said = { gap: text.gapLine, conflict: text.conflictLine, dissolved: text.dissolvedLine, ended: text.endedLine }

/** What is wrong in the list, each line a way to the field where it is mended. */
export function ReportList({ lines, onOpen }: { lines: readonly ReportLine[]; onOpen(field: DutyField): void }) {
  const { t } = useText()
  return (
    <View>
      <View className='sec' {...{ role: 'heading', 'aria-level': '2' }}>
        {lines.length > 0 ? t(text.report, { count: lines.length }) : t(text.reportNone)}
      </View>
      {lines.length > 0 && (
        <View className='cells'>
          {lines.map((line, n) => (
            <Line key={n} line={line} onOpen={() => onOpen({ category: line.category, areaId: line.areaId })} />
          ))}
        </View>
      )}
    </View>
  )
}

function Line({ line: { kind, name, area, buildings, units, since }, onOpen }: { line: ReportLine; onOpen(): void }) {
  const { t, w } = useText()
  const parts = [
    t(said[kind], { units: units.map(w).join(t(common.separator)) }),
    buildings > 1 && t(text.buildings, { count: buildings }),
    kind === 'gap' && since && t(text.since, { date: dateOf(since) }),
  ]
  return (
    <Tap className='cell' role='link' onTap={onOpen}>
      <Icon name='m-over' className='verm' />
      <View className='gr'>
        <View>{t(whoseText.times, { what: w(name), where: w(area) })}</View>
        <View className='cap'>{parts.filter(Boolean).join(t(common.separator))}</View>
      </View>
      <Icon name='chev' small className='chev' />
    </Tap>
  )
}
