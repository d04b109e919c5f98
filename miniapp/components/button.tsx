import type { PropsWithChildren } from 'react'
import { Icon } from './icon'
import { Tap } from './tap'

interface Props {
  onTap(): void
  /** primary (one a screen) · second · quiet · danger · text. */
  look?: 'primary' | 'second' | 'quiet' | 'danger' | 'text'
  small?: boolean
  wide?: boolean
  fill?: boolean
  busy?: boolean
  disabled?: boolean
  icon?: string
  label?: string
  className?: string
}
const looks = { primary: 'p', second: 's', quiet: 'q', danger: 'd', text: 't' } as const

/** A button; a busy one ignores taps and says so by its words. */
export function Button({
  onTap,
  look = 'quiet',
  small,
  wide,
  fill,
  busy,
  disabled,
  icon,
  label,
  className = '',
  children,
}: PropsWithChildren<Props>) {
  const classes = ['btn', looks[look], small && 'sm', wide && 'w', fill && 'f', disabled && 'off', busy && 'on', className]
    .filter(Boolean)
    .join(' ')
  return (
    <Tap className={classes} onTap={onTap} disabled={disabled || busy} label={label}>
      {icon && <Icon name={icon} small />}
      {children}
    </Tap>
  )
}
