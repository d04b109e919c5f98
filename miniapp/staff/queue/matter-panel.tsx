import { useEffect, useRef } from 'react'
import { View } from '@tarojs/components'
import { Icon } from '@/components/icon'
import { Tap } from '@/components/tap'
import { focusOn } from '@/platform/focus'
import { common } from '@/strings/common'
import { handle } from '@/strings/staff'
import { useText } from '@/strings/text'
import { useHandling } from '../handle/use-handling'

export const panelId = 'matter-panel'

/** One matter beside the queue, with all that can be done about it; `onMoved` when a step was taken or it had moved on. */
export function MatterPanel({ id, onClose, onMoved }: { id: string; onClose(): void; onMoved(): void }) {
  const { t } = useText()
  const { appeal, matter, bar, record, sheets } = useHandling(id, { beside: true })
  const known = useRef<number>()
  useEffect(() => focusOn(panelId), [])
  useEffect(() => {
    if (known.current !== undefined && appeal && appeal.version !== known.current) onMoved()
    known.current = appeal?.version
  }, [appeal?.version])
  return (
    <View id={panelId} className='desk-panel' {...{ role: 'complementary', 'aria-label': t(handle.title), tabIndex: -1 }}>
      <View className='desk-panel-x'>
        <Tap className='hit jc' onTap={onClose} label={t(common.close)} closes>
          <Icon name='x' />
        </Tap>
      </View>
      {matter}
      {bar}
      {record}
      {sheets}
    </View>
  )
}
