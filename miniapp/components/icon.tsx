import { View } from '@tarojs/components'

/** A mask in the colour of the text; it says nothing, the words beside it do. */
export function Icon({ name, small, className = '' }: { name: string; small?: boolean; className?: string }) {
  return <View className={`ic ic-${name} ${small ? 's' : ''} ${className}`} {...{ 'aria-hidden': 'true' }} />
}
