import { View } from '@tarojs/components'
import { Icon } from './icon'
import { Tap } from './tap'

interface Props {
  icon: string
  title: string
  note?: string
  value?: string
  bold?: boolean
  onTap(): void
}

/** A line that leads somewhere: icon, title with a caption, a value on the right. */
export const LinkCell = ({ icon, title, note, value, bold, onTap }: Props) => (
  <Tap className='cell' role='link' onTap={onTap}>
    <Icon name={icon} />
    <View className='gr'>
      <View className={bold ? 'b' : ''}>{title}</View>
      {note && <View className='cap'>{note}</View>}
    </View>
    <View className='row g8 cell-end'>
      {value && <View className='cap'>{value}</View>}
      <Icon name='chev' small className='chev' />
    </View>
  </Tap>
)
