import { View } from '@tarojs/components'
import { Menu } from '@/components/menu'
import { Tap } from '@/components/tap'
import { ledgerText as text } from '@/strings/ledger'
import { useText } from '@/strings/text'
import { allMonths, unnarrowed, type Narrowed } from './use-ledger'
import { spanned, type useLedgerMenus } from './use-ledger-menus'

interface Props {
  narrowed: Narrowed
  by: ReturnType<typeof useLedgerMenus>
  onChange(change: Partial<Narrowed>): void
  onClear(): void
}

/** Which lines: of what time, where, about what, whose, how they stand, how they ended. */
export function LedgerFilters({ narrowed, by: { months, month, menus, lateOn }, onChange, onClear }: Props) {
  const { t } = useText()
  const clear = unnarrowed()
  const isNarrowed = Object.entries(narrowed).some(([name, value]) => (value || undefined) !== clear[name as keyof Narrowed])
  return (
    <View className='chips led-filters' {...{ role: 'group', 'aria-label': t(text.filters) }}>
      <Menu
        label={t(text.period)}
        options={months}
        chosen={month}
        usual={allMonths}
        onChoose={value => value !== spanned && onChange({ month: value, from: undefined, to: undefined, by: undefined })}
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
          {lateOn}
        </Tap>
      )}
      {narrowed.inNoGrid && (
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
