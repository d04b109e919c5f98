import { View } from '@tarojs/components'
import { api } from '@/api'
import { Icon } from '@/components/icon'
import { Tap } from '@/components/tap'
import { useLoad } from '@/hooks/use-load'
import { open } from '@/navigate'
import { board } from '@/strings/appeals'
import { useText } from '@/strings/text'

/** How many of one's own matters there are on the first page, and how many want something. */
export function useMine() {
  const { data, reload } = useLoad(() => api.appeals.mine({ limit: 20 }), [], false)
  const ids = new Set(data?.items.map(({ id }) => id))
  return { ids, waiting: data?.items.filter(({ waitsForYou }) => waitsForYou).length ?? 0, reload }
}

/** The way to one's own matters. */
export function MineCell({ mine: { waiting } }: { mine: ReturnType<typeof useMine> }) {
  const { t } = useText()
  return (
    <View className='cells mb12'>
      <Tap role='link' className='cell' onTap={() => open('appeals/mine')}>
        <Icon name='appeal' className='jade' />
        <View className='gr'>
          <View className='b'>{t(board.mine)}</View>
          <View className={waiting > 0 ? 'sub jade b' : 'cap'}>
            {waiting > 0 ? t(board.mineWaits, { count: waiting }) : t(board.mineNone)}
          </View>
        </View>
        <Icon name='chev' small className='chev' />
      </Tap>
    </View>
  )
}
