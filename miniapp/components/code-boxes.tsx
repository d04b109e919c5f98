import { useState } from 'react'
import { Input, View } from '@tarojs/components'

/** Puts right what is mistaken for another character: I and L for 1, O for 0; U is in no code. */
const tidyCode = (typed: string, length: number) =>
  typed
    .toUpperCase()
    .replace(/[IL]/g, '1')
    .replace(/O/g, '0')
    .replace(/[^0-9A-HJKMNP-TV-Z]/g, '')
    .slice(0, length)

/** A box a character with a gap in the middle; one field lies over them, so that pasting and reading aloud work. */
export function CodeBoxes({
  value,
  length,
  label,
  digits,
  onChange,
  onEnter,
}: {
  value: string
  length: number
  label: string
  /** The code of a text message: digits only, in one group. */
  digits?: boolean
  onChange(value: string): void
  onEnter(): void
}) {
  const [focused, setFocused] = useState(false)
  return (
    <View className='key'>
      {Array.from({ length }, (_, box) => (
        <View
          key={box}
          className={`key-b ${focused && box === Math.min(value.length, length - 1) ? 'foc' : ''} ${!digits && box === length / 2 ? 'gap' : ''}`}
          {...{ 'aria-hidden': 'true' }}
        >
          {value[box] ?? ''}
        </View>
      ))}
      <Input
        className='key-i'
        value={value}
        // Whatever else comes along when it is pasted is left out by what reads it, not cut off before it.
        maxlength={-1}
        onInput={event =>
          onChange(digits ? event.detail.value.replace(/\D/g, '').slice(0, length) : tidyCode(event.detail.value, length))
        }
        onConfirm={onEnter}
        onFocus={() => setFocused(true)}
        onBlur={() => setFocused(false)}
        {...{
          nativeProps: {
            'aria-label': label,
            ...(digits
              ? { inputmode: 'numeric', autocomplete: 'one-time-code' }
              : { autocapitalize: 'characters', autocomplete: 'off' }),
          },
          ariaLabel: label,
        }}
      />
    </View>
  )
}
