import { View } from '@tarojs/components'
import { smallSample } from '@shared/appeals/figures.views'
import type { LedgerTotals } from '@shared/appeals/ledger.views'
import { common } from '@/strings/common'
import { ledgerText as text } from '@/strings/ledger'
import { useText } from '@/strings/text'

/** What all lines of the filters come to; a share only where there are enough to have one. */
export function LedgerTotal({ totals }: { totals: LedgerTotals }) {
  const { t } = useText()
  const { matters, done, kept, overdue, onList, declined, withdrawn } = totals
  const counts = [
    t(text.matters, { count: matters }),
    t(text.done, { count: done }),
    ...(
      [
        [text.overdue, overdue],
        [text.onList, onList],
        [text.declined, declined],
        [text.withdrawn, withdrawn],
      ] as const
    ).map(([name, count]) => count > 0 && t(name, { count })),
  ]
  return (
    <View className='led-total row g12 wrap b'>
      <View>{t(text.total)}</View>
      <View className='gr'>{counts.filter(Boolean).join(t(common.separator))}</View>
      {done > 0 && <View>{t(text.kept, { kept, done })}</View>}
      {done >= smallSample && <View>{t(text.share, { percent: Math.round((kept / done) * 100) })}</View>}
    </View>
  )
}
