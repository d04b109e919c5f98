import { View } from '@tarojs/components'
import { headerRoom } from '../platform/screen'
import { goBack, open } from '../navigate'
import { usePlace } from '../session'
import { common } from '../strings/common'
import { useText } from '../strings/text'
import { Icon } from './icon'
import { Tap } from './tap'

interface Props {
  title: string
  /** A tab's first page has its title on the left and no way back. */
  tab?: boolean
  /** Hides the place, where it means nothing: choosing one, signing in, the staff's pages. */
  placeless?: boolean
}

/** Title, way back, and the place one is at: from here it can be changed on every page. */
export function Header({ title, tab, placeless }: Props) {
  const { t, w } = useText()
  const place = usePlace()
  const room = headerRoom()
  const shown = !placeless && place
  return (
    <View
      className='nav'
      style={room.top ? { paddingTop: `${room.top}px`, paddingRight: `${room.right}px` } : undefined}
      {...{ role: 'banner' }}
    >
      {!tab && (
        <Tap className='nav-back' onTap={goBack} label={t(common.back)}>
          <Icon name='back' />
        </Tap>
      )}
      <View className={tab ? 'nav-left' : 'nav-mid'} {...{ role: 'heading', 'aria-level': '1' }}>
        {title}
      </View>
      {!tab && !shown && <View className='nav-gap' />}
      {shown && (
        <Tap className='nav-end hit' onTap={() => open('places/pick')} label={`${t(common.changePlaceLong)}: ${w(shown.name)}`}>
          <Icon name='pin' small />
          {w(shown.name)}
        </Tap>
      )}
    </View>
  )
}
