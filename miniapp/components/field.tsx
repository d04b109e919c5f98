import { useState, type PropsWithChildren } from 'react'
import { Input, Text, Textarea, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { lettersIn } from '@shared/kit/letters'
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

/** How many letters are too many, counted as the server counts: whatever was pasted stays whole, and one is told. */
const beyond = (value: string, max: number) => lettersIn(value.trim()) - max
// WeChat and the browser would cut at 140 if nothing were said, and by halves of an emoji wherever they cut.
const uncut = -1

/** A question that several lines answer, and how many letters they have. */
export function AreaField({ id, label, hint, error, value, onChange, placeholder, max, disabled }: FieldProps & TextProps) {
  const { t } = useText()
  const [focused, setFocused] = useState(false)
  const over = beyond(value, max)
  const count = t(common.count, { count: lettersIn(value.trim()), max })
  return (
    <Field
      id={id}
      label={label}
      hint={hint ? `${hint}${t(common.separator)}${count}` : count}
      error={over > 0 ? t(common.tooLong, { max, over }) : error}
    >
      <View className={`inp area ${focused ? 'foc' : ''}`}>
        <Textarea
          className='inp-c'
          value={value}
          placeholder={placeholder}
          placeholderClass='ph'
          maxlength={uncut}
          disabled={disabled}
          autoHeight
          onInput={event => onChange(event.detail.value)}
          onFocus={() => setFocused(true)}
          onBlur={() => setFocused(false)}
          {...named(label)}
        />
      </View>
    </Field>
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
  const { t } = useText()
  const [focused, setFocused] = useState(false)
  const over = beyond(value, max)
  return (
    <>
      <View className={`inp ${focused ? 'foc' : ''}`}>
        {icon && <Icon name={icon} />}
        <Input
          className='inp-c'
          value={value}
          placeholder={placeholder}
          placeholderClass='ph'
          maxlength={uncut}
          password={password}
          disabled={disabled}
          onInput={event => onChange(event.detail.value)}
          onConfirm={onEnter}
          onFocus={() => setFocused(true)}
          onBlur={() => setFocused(false)}
          {...named(label)}
        />
      </View>
      {over > 0 && <ErrorLine text={t(common.tooLong, { max, over })} />}
    </>
  )
}
