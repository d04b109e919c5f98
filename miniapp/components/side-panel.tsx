import { useEffect, type PropsWithChildren } from 'react'
import { View } from '@tarojs/components'
import { useWide } from '@/hooks/use-wide'
import { focusOn } from '@/platform/focus'
import { common } from '@/strings/common'
import { useText } from '@/strings/text'
import { Icon } from './icon'
import { Sheet } from './sheet'
import { Tap } from './tap'

interface Props {
  id: string
  /** What one does in it, above the title. */
  kick: string
  title: string
  onClose(): void
}

/** What is open beside a list on an office screen; on a phone a sheet over it. */
export function SidePanel({ id, kick, title, onClose, children }: PropsWithChildren<Props>) {
  const { t } = useText()
  const wide = useWide()
  useEffect(() => (wide ? focusOn(id) : undefined), [wide])
  if (!wide)
    return (
      <Sheet title={title} onClose={onClose}>
        {children}
      </Sheet>
    )
  return (
    <View id={id} className='desk-panel duty-panel' {...{ role: 'complementary', 'aria-label': title, tabIndex: -1 }}>
      <View className='row sp'>
        <View>
          <View className='cap'>{kick}</View>
          <View className='h2' {...{ role: 'heading', 'aria-level': '2' }}>
            {title}
          </View>
        </View>
        <Tap className='hit jc' onTap={onClose} label={t(common.close)} closes>
          <Icon name='x' />
        </Tap>
      </View>
      {children}
    </View>
  )
}
