import { useEffect } from 'react'
import { View } from '@tarojs/components'
import type { LedgerLine } from '@shared/appeals/ledger.views'
import { api } from '@/api'
import { Button } from '@/components/button'
import { Icon } from '@/components/icon'
import { LoadedView } from '@/components/states'
import { Tap } from '@/components/tap'
import { useLoad } from '@/hooks/use-load'
import { open } from '@/navigate'
import { focusOn } from '@/platform/focus'
import { common } from '@/strings/common'
import { ledgerText as text } from '@/strings/ledger'
import { useText } from '@/strings/text'
import { Record } from '../handle/record'

const recordId = 'ledger-record'
/** Where a line leads to. */
export const openLine = ({ id, opens }: Pick<LedgerLine, 'id' | 'opens'>) =>
  open(opens === 'record' ? 'staff/handle' : 'appeals/detail', { id })

/** The steps that a line was reckoned from, beside the ledger. */
export function LedgerRecord({ line, onClose }: { line: LedgerLine; onClose(): void }) {
  const { t, w } = useText()
  const appeal = useLoad(() => api.appeals.show({ id: line.id }), [line.id])
  useEffect(() => focusOn(recordId), [])
  return (
    <View id={recordId} className='desk-panel led-panel' {...{ role: 'complementary', 'aria-label': t(text.from), tabIndex: -1 }}>
      <View className='desk-panel-x'>
        <Tap className='hit jc' onTap={onClose} label={t(common.close)} closes>
          <Icon name='x' />
        </Tap>
      </View>
      <View className='cap'>{t(text.from)}</View>
      <View className='h2' {...{ role: 'heading', 'aria-level': '2' }}>
        {line.number}
      </View>
      <View className='sub'>{line.title ?? w(line.item)}</View>
      <LoadedView of={appeal}>{shown => <Record appeal={shown} />}</LoadedView>
      <Button className='mt16' look='second' wide onTap={() => openLine(line)}>
        {t(line.opens === 'record' ? text.openRecord : text.openCard)}
      </Button>
    </View>
  )
}
