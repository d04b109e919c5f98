import { useEffect, useId, type PropsWithChildren } from 'react'
import { View } from '@tarojs/components'
import { keepFocusIn } from '../platform/focus'
import { common } from '../strings/common'
import { useText } from '../strings/text'
import { Icon } from './icon'
import { Tap } from './tap'

/** One decision over the page. Closing it loses nothing: what was typed belongs to the page's draft. */
export function Sheet({ title, note, onClose, children }: PropsWithChildren<{ title: string; note?: string; onClose(): void }>) {
  const { t } = useText()
  const id = `sheet-${useId().replace(/\W/g, '')}`
  useEffect(() => keepFocusIn(id), [id])
  return (
    <View>
      <View className='sheet-mask' onClick={onClose} />
      <View id={id} className='sheet' {...{ role: 'dialog', 'aria-modal': 'true', 'aria-label': title }}>
        <View className='grab' />
        <View className='row sp'>
          <View className='h2' {...{ role: 'heading', 'aria-level': '2' }}>
            {title}
          </View>
          <Tap className='hit jc' onTap={onClose} label={t(common.close)} closes>
            <Icon name='x' />
          </Tap>
        </View>
        {note && <View className='sub'>{note}</View>}
        {children}
      </View>
    </View>
  )
}
