import { View } from '@tarojs/components'
import { api } from '@/api'
import { Icon } from '@/components/icon'
import { Tap } from '@/components/tap'
import { useLoad } from '@/hooks/use-load'
import { open } from '@/navigate'
import { similar } from '@/strings/similar'
import { useText } from '@/strings/text'

interface Props {
  areaId: string
  category: string
  /** The matter is where one stands: whose job it is there can be looked up. */
  here: boolean
}

/** What one may expect of such a thing there: how long it takes, where that is known, and whose job it is. */
export function Usually({ areaId, category, here }: Props) {
  const { t, w } = useText()
  const { data } = useLoad(() => api.appeals.usual({ areaId, category }), [areaId, category])
  const days = data?.days ?? null
  if (days === null && !here) return null
  return (
    <View className='mt8'>
      {days !== null && (
        <View className='row g8 cap'>
          <Icon name='clock' small />
          <View className='gr'>{t(similar.usually, { area: w(data?.area?.name), days, n: data!.n })}</View>
        </View>
      )}
      {here && (
        <Tap role='link' className='hit lnk' onTap={() => open('duties/whose', { category })}>
          {t(similar.whose)}
        </Tap>
      )}
    </View>
  )
}
