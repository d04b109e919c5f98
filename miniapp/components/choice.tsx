import { Text, View } from '@tarojs/components'
import { Icon } from './icon'
import { Tap } from './tap'

export interface Option<V extends string> {
  value: V
  text: string
}
interface Props<V extends string> {
  label: string
  options: readonly Option<V>[]
  chosen: V | null | readonly V[]
  onChoose(value: V): void
  /** Three in a row (two in care mode), or side by side filling the row. */
  width?: 'third' | 'fill'
}

/** One of several, or several of several where `chosen` is a list. */
export function Chips<V extends string>({ label, options, chosen, onChoose, width }: Props<V>) {
  const many = Array.isArray(chosen)
  const isOn = (value: V) => (many ? (chosen as readonly V[]).includes(value) : chosen === value)
  return (
    <View className='chips' {...{ role: many ? 'group' : 'radiogroup', 'aria-label': label }}>
      {options.map(({ value, text }) => (
        <Tap
          key={value}
          role={many ? 'checkbox' : 'radio'}
          on={isOn(value)}
          className={`chip ${width === 'third' ? 'w3' : width === 'fill' ? 'f' : ''} ${isOn(value) ? 'on' : ''}`}
          onTap={() => onChoose(value)}
        >
          {isOn(value) && <Icon name='check' />}
          {text}
        </Tap>
      ))}
    </View>
  )
}

/** A line that can be switched on and off. */
export function SwitchCell({
  title,
  note,
  on,
  onChange,
}: {
  title: string
  note?: string
  on: boolean
  onChange(on: boolean): void
}) {
  return (
    <Tap className='cell' role='switch' on={on} label={title} onTap={() => onChange(!on)}>
      <View className='gr'>
        <View>{title}</View>
        {note && <Text className='cap'>{note}</Text>}
      </View>
      <View className={`sw ${on ? 'on' : ''}`} {...{ 'aria-hidden': 'true' }}>
        <View className='sw-k' />
      </View>
    </Tap>
  )
}

/** Parts of a list side by side. */
export function Tabs<V extends string>({
  options,
  chosen,
  onChoose,
  label,
}: {
  label: string
  options: readonly Option<V>[]
  chosen: V
  onChoose(value: V): void
}) {
  return (
    <View className='seg' {...{ role: 'tablist', 'aria-label': label }}>
      {options.map(({ value, text }) => (
        <Tap
          key={value}
          role='tab'
          on={value === chosen}
          className={`seg-o ${value === chosen ? 'on' : ''}`}
          onTap={() => onChoose(value)}
        >
          {text}
        </Tap>
      ))}
    </View>
  )
}
