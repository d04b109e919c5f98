import { useState, type PropsWithChildren } from 'react'
import { Input, Text, Textarea, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { common } from '../strings/common'
import { useText } from '../strings/text'
import { Icon } from './icon'
import { Tap } from './tap'

interface FieldProps {
  /** Names it for the error summary: the field is scrolled to by it. */
  id: string
  label: string
  hint?: string
  error?: string
}

/** Question, hint, control, and what is wrong with it in words. */
export function Field({ id, label, hint, error, children }: PropsWithChildren<FieldProps>) {
  return (
    <View
      id={id}
      className={`fld ${error ? 'err' : ''}`}
      {...{ role: 'group', 'aria-label': error ? `${label}, ${error}` : label }}
    >
      <View className='fld-l'>
        <Text>{label}</Text>
        {hint && <Text className='fld-h'>{hint}</Text>}
      </View>
      {children}
      {error && <ErrorLine text={error} />}
    </View>
  )
}

export const ErrorLine = ({ text }: { text: string }) => (
  <View className='emsg' {...{ role: 'alert' }}>
    <Icon name='m-over' />
    <Text>{text}</Text>
  </View>
)

/** On top of a form: how many things are wrong, each a way to its field. */
export function ErrorSummary({ errors }: { errors: { id: string; text: string }[] }) {
  const { t } = useText()
  if (errors.length === 0) return null
  return (
    <View className='esum' {...{ role: 'alert' }}>
      <View className='b verm'>{t(common.errorSummary, { count: errors.length })}</View>
      {errors.map(({ id, text }) => (
        <Tap key={id} role='link' className='esum-l' onTap={() => void Taro.pageScrollTo({ selector: `#${id}`, duration: 200 })}>
          {text}
        </Tap>
      ))}
    </View>
  )
}

interface TextProps {
  value: string
  onChange(value: string): void
  label: string
  placeholder?: string
  max: number
  disabled?: boolean
}

/** The name of a control, where each platform looks for it: on the inner element of H5, on the component itself in WeChat. */
const named = (label: string) => ({ nativeProps: { 'aria-label': label }, ariaLabel: label })

/** Several lines; counted by the field's hint, never cut off silently. */
export function TextArea({ value, onChange, label, placeholder, max, disabled }: TextProps) {
  const [focused, setFocused] = useState(false)
  return (
    <View className={`inp area ${focused ? 'foc' : ''}`}>
      <Textarea
        className='inp-c'
        value={value}
        placeholder={placeholder}
        placeholderClass='ph'
        maxlength={max}
        disabled={disabled}
        autoHeight
        onInput={event => onChange(event.detail.value)}
        onFocus={() => setFocused(true)}
        onBlur={() => setFocused(false)}
        {...named(label)}
      />
    </View>
  )
}

/** One line. */
export function TextLine({
  value,
  onChange,
  label,
  placeholder,
  max,
  disabled,
  password,
  onEnter,
  icon,
}: TextProps & { password?: boolean; onEnter?(): void; icon?: string }) {
  const [focused, setFocused] = useState(false)
  return (
    <View className={`inp ${focused ? 'foc' : ''}`}>
      {icon && <Icon name={icon} />}
      <Input
        className='inp-c'
        value={value}
        placeholder={placeholder}
        placeholderClass='ph'
        maxlength={max}
        password={password}
        disabled={disabled}
        onInput={event => onChange(event.detail.value)}
        onConfirm={onEnter}
        onFocus={() => setFocused(true)}
        onBlur={() => setFocused(false)}
        {...named(label)}
      />
    </View>
  )
}
