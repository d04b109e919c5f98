import type { PropsWithChildren } from 'react'
import { View } from '@tarojs/components'

export interface TapProps {
  onTap(): void
  className?: string
  /** What a screen reader says; needed where the content is only an icon. */
  label?: string
  role?: 'button' | 'link' | 'switch' | 'radio' | 'checkbox' | 'tab' | 'menuitemradio'
  /** For switches, radios, tabs: on or off. */
  on?: boolean
  disabled?: boolean
  id?: string
  /** The link to the page that is shown. */
  current?: boolean
  /** It opens a menu: is that open? */
  opens?: boolean
  /** Marks what Escape does: closing the sheet. */
  closes?: boolean
}

/** Anything one can press: reachable by keyboard, named for a screen reader. */
export function Tap({
  onTap,
  className,
  label,
  role = 'button',
  on,
  disabled,
  id,
  current,
  opens,
  closes,
  children,
}: PropsWithChildren<TapProps>) {
  const state =
    role === 'tab'
      ? { 'aria-selected': String(on ?? false) }
      : on === undefined || role === 'button'
        ? {}
        : { 'aria-checked': String(on) }
  const spoken = {
    role,
    tabIndex: disabled ? -1 : 0,
    ...(label !== undefined && { 'aria-label': label }),
    ...(disabled && { 'aria-disabled': 'true' }),
    ...(role === 'button' && on !== undefined && { 'aria-pressed': String(on) }),
    ...(id !== undefined && { id }),
    ...(current && { 'aria-current': 'page' }),
    ...(opens !== undefined && { 'aria-haspopup': 'menu', 'aria-expanded': String(opens) }),
    ...(closes && { 'data-closes': 'true' }),
    ...state,
  }
  return (
    <View className={className} onClick={disabled ? undefined : onTap} {...spoken}>
      {children}
    </View>
  )
}
