import { appealStatus, closeCodes } from '@shared/appeals/appeal.workflow'
import { dayKinds, standings, timings } from '@shared/appeals/ledger.views'
import type { Words } from '@shared/kit/words'
import type { Option } from '@/components/choice'
import { common } from '@/strings/common'
import { dateOf, monthOf, monthsBack } from '@/strings/dates'
import { ledgerText as text } from '@/strings/ledger'
import { queueText } from '@/strings/staff'
import { useText, type Text } from '@/strings/text'
import { useNarrowing } from '../use-narrowing'
import { allMonths, type Narrowed } from './use-ledger'

const shownMonths = 12
/** Not a month but days that somebody was led to. */
export const spanned = 'span'

/** What the ledger is narrowed by, each with what may be chosen and what is; and all that is chosen in words. */
export function useLedgerMenus(communityId: string, narrowed: Narrowed) {
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
  const { from, to, by = 'filed' } = narrowed
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
  const month = span ? spanned : narrowed.month
  const others = [narrowed.lateOn && t(text.lateOn, { day: day(narrowed.lateOn) }), narrowed.inNoGrid && t(text.inNoGrid)]
  const chosen = menus.map(({ name, options }) => narrowed[name] && options.find(({ value }) => value === narrowed[name])?.text)
  const inWords = [months.find(({ value }) => value === month)?.text, ...chosen, ...others].filter(Boolean)
  return { months, month, menus, lateOn: others[0], inWords: inWords.join(t(common.separator)) }
}
