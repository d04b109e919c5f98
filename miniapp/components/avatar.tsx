import { View } from '@tarojs/components'

/** The first character of a name; it says nothing that the name beside it does not. */
export const Avatar = ({ name }: { name: string }) => (
  <View className='avt' {...{ 'aria-hidden': 'true' }}>
    {name.slice(0, 1)}
  </View>
)
