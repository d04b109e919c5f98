import { View } from '@tarojs/components'
import type { CommunityCard } from '@shared/organisation/organisation.views'
import { Icon } from '@/components/icon'
import { Empty } from '@/components/states'
import { Tap } from '@/components/tap'
import { places } from '@/strings/places'
import { useText } from '@/strings/text'

interface Props {
  all: CommunityCard[]
  /** Part of a name or an address; empty shows all. */
  q: string
  onChoose(community: CommunityCard): void
  /** Says nothing where nothing is found: buildings are searched beside it. */
  onlyHits?: boolean
}

/** The communities there are. */
export function Communities({ all, q, onChoose, onlyHits }: Props) {
  const { t, w } = useText()
  const wanted = q.toLowerCase()
  const hits = all.filter(({ name, address }) =>
    [name.zh, name.en, address.zh, address.en].some(text => text.toLowerCase().includes(wanted)),
  )
  if (hits.length === 0) return onlyHits ? null : <Empty title={t(places.none, { q })} note={t(places.noneHint)} />
  return (
    <View>
      <View className='sec' {...{ role: 'heading', 'aria-level': '2' }}>
        {t(places.communities)}
      </View>
      <View className='cells'>
        {hits.map(community => (
          <Tap key={community.id} className='cell' onTap={() => onChoose(community)}>
            <Icon name='pin' className='jade' />
            <View className='gr'>
              <View className='b'>{w(community.name)}</View>
              <View className='cap'>{w(community.address)}</View>
            </View>
            <Icon name='chev' small className='chev' />
          </Tap>
        ))}
      </View>
    </View>
  )
}
