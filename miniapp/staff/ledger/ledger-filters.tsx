import { View } from '@tarojs/components'
import { appealStatus, closeCodes } from '@shared/appeals/appeal.workflow'
import { dayKinds, standings, timings } from '@shared/appeals/ledger.views'
import type { Words } from '@shared/kit/words'
import type { Option } from '@/components/choice'
import { Menu } from '@/components/menu'
import { Tap } from '@/components/tap'
import { dateOf, monthOf, monthsBack } from '@/strings/dates'
import { ledgerText as text } from '@/strings/ledger'
import { queueText } from '@/strings/staff'
import { useText, type Text } from '@/strings/text'
import { useNarrowing } from '../use-narrowing'
import { allMonths, unnarrowed, type Narrowed } from './use-ledger'

const shownMonths = 12
/** Not a month but days that somebody was led to. */
const spanned = 'span'
interface Props {
  communityId: string
  narrowed: Narrowed
  onChange(change: Partial<Narrowed>): void
  onClear(): void
}

/** Which lines: of what time, where, about what, whose, how they stand, how they ended. */
export function LedgerFilters({ communityId, narrowed, onChange, onClear }: Props) {
  const { t, w } = useText()
  const { places, categories, units } = useNarrowing(communityId)
  const named = (all: Text, table: Record<string, Words>): Option<string>[] => [
    { value: '', text: t(all) },
    ...Object.entries(table).map(([value, name]) => ({ value, text: w(name) })),
  ]
  const states = Object.fromEntries(Object.entries(appealStatus).map(([status, { staff }]) => [status, staff]))
  const months = [
    ...Array.from({ length: shownMonths }, (_, n) => monthsBack(n)).map(value => ({ value, text: monthOf(value) })),
    { value: allMonths, text: t(text.always) },
  ]
  const { from, to, by = 'filed', lateOn, inNoGrid } = narrowed
  const day = (at: string) => dateOf(`${at}T12:00:00+08:00`)
  const span = from && to && t(text.span, { kind: w(dayKinds[by]), from: day(from), to: day(to) })
  if (span) months.unshift({ value: spanned, text: span })
  if (!span && !months.some(({ value }) => value === narrowed.month))
    months.unshift({ value: narrowed.month, text: monthOf(narrowed.month) })
  const menus: { name: keyof Narrowed; label: Text; options: Option<string>[] }[] = [
    { name: 'areaId', label: queueText.where, options: places },
    { name: 'category', label: queueText.category, options: categories },
    { name: 'unitId', label: queueText.unit, options: units },
    { name: 'status', label: text.status, options: named(text.allStatuses, states) },
    { name: 'standing', label: text.standing, options: named(text.allStandings, standings) },
    { name: 'timing', label: text.timing, options: named(text.allTimings, timings) },
    { name: 'result', label: text.result, options: named(text.allResults, closeCodes) },
  ]
  const clear = unnarrowed()
  const isNarrowed = Object.entries(narrowed).some(([name, value]) => (value || undefined) !== clear[name as keyof Narrowed])
  return (
    <View className='chips led-filters' {...{ role: 'group', 'aria-label': t(text.filters) }}>
      <Menu
        label={t(text.period)}
        options={months}
        chosen={span ? spanned : narrowed.month}
        usual={allMonths}
        onChoose={month => month !== spanned && onChange({ month, from: undefined, to: undefined, by: undefined })}
      />
      {menus.map(({ name, label, options }) => (
        <Menu
          key={name}
          label={t(label)}
          options={options}
          chosen={narrowed[name] ?? ''}
          usual=''
          onChoose={value => onChange({ [name]: value || undefined })}
        />
      ))}
      {lateOn && (
        <Tap className='chip on' onTap={() => onChange({ lateOn: undefined })}>
          {t(text.lateOn, { day: day(lateOn) })}
        </Tap>
      )}
      {inNoGrid && (
        <Tap className='chip on' onTap={() => onChange({ inNoGrid: undefined })}>
          {t(text.inNoGrid)}
        </Tap>
      )}
      {isNarrowed && (
        <Tap className='chip' onTap={onClear}>
          {t(text.clear)}
        </Tap>
      )}
    </View>
  )
}
