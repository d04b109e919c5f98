import { View } from '@tarojs/components'
import { appealStatus, closeCodes } from '@shared/appeals/appeal.workflow'
import { timings } from '@shared/appeals/ledger.views'
import type { Words } from '@shared/kit/words'
import type { Option } from '@/components/choice'
import { Menu } from '@/components/menu'
import { Tap } from '@/components/tap'
import { monthOf, monthsBack } from '@/strings/dates'
import { ledgerText as text } from '@/strings/ledger'
import { queueText } from '@/strings/staff'
import { useText, type Text } from '@/strings/text'
import { useNarrowing } from '../use-narrowing'
import { allMonths, unnarrowed, type Narrowed } from './use-ledger'

const shownMonths = 12
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
  if (!months.some(({ value }) => value === narrowed.month))
    months.unshift({ value: narrowed.month, text: monthOf(narrowed.month) })
  const menus: { name: keyof Narrowed; label: Text; options: Option<string>[] }[] = [
    { name: 'areaId', label: queueText.where, options: places },
    { name: 'category', label: queueText.category, options: categories },
    { name: 'unitId', label: queueText.unit, options: units },
    { name: 'status', label: text.status, options: named(text.allStatuses, states) },
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
        chosen={narrowed.month}
        usual={allMonths}
        onChoose={month => onChange({ month })}
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
      {isNarrowed && (
        <Tap className='chip' onTap={onClear}>
          {t(text.clear)}
        </Tap>
      )}
    </View>
  )
}
