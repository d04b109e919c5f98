import { useState } from 'react'
import { View } from '@tarojs/components'
import type { Option } from './choice'
import { Icon } from './icon'
import { Tap } from './tap'

interface Props<V extends string> {
  /** What is chosen here, for a screen reader; what is chosen stands on it. */
  label: string
  options: readonly Option<V>[]
  chosen: V
  /** The one that narrows nothing. */
  usual: V
  onChoose(value: V): void
}

/** One of many, folded away: a button that says which, and the list under it. */
export function Menu<V extends string>({ label, options, chosen, usual, onChoose }: Props<V>) {
  const [open, setOpen] = useState(false)
  const text = options.find(({ value }) => value === chosen)?.text ?? ''
  return (
    <View className='menu'>
      <Tap
        className={`chip ${chosen === usual ? '' : 'on'}`}
        label={`${label}: ${text}`}
        opens={open}
        closes={open}
        onTap={() => setOpen(!open)}
      >
        {text}
        <Icon name='down' small />
      </Tap>
      {open && (
        <View>
          <View className='menu-away' onClick={() => setOpen(false)} />
          <View className='menu-list' {...{ role: 'menu', 'aria-label': label }}>
            {options.map(option => (
              <Tap
                key={option.value}
                role='menuitemradio'
                on={option.value === chosen}
                className={`menu-item ${option.value === chosen ? 'jade b' : ''}`}
                onTap={() => {
                  setOpen(false)
                  onChoose(option.value)
                }}
              >
                {option.text}
              </Tap>
            ))}
          </View>
        </View>
      )}
    </View>
  )
}
