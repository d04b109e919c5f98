import { useEffect, useState } from 'react'
import { View } from '@tarojs/components'
import type { BuildingCard, CommunityCard } from '@shared/organisation/organisation.views'
import { api } from '@/api'
import { DoorPlate } from '@/components/door-plate'
import { Icon } from '@/components/icon'
import { Empty, LoadedView } from '@/components/states'
import { Tap } from '@/components/tap'
import { useLoad } from '@/hooks/use-load'
import { placeOfBuilding, placeOfCommunity } from '@/session'
import { places } from '@/strings/places'
import { useText } from '@/strings/text'
import { enter } from '../enter'

const pause = 250
/** What is typed, once typing pauses. */
function useSettled(text: string): string {
  const [settled, setSettled] = useState(text)
  useEffect(() => {
    const soon = setTimeout(() => setSettled(text), pause)
    return () => clearTimeout(soon)
  }, [text])
  return settled
}

/** The plates of a community, or those that match the search; and the community itself for whoever is in none. */
export function Buildings({ community, q }: { community: CommunityCard; q: string }) {
  const { t, w } = useText()
  const wanted = useSettled(q)
  const buildings = useLoad(
    () => api.organisation.buildings({ id: community.id, q: wanted || undefined }),
    [community.id, wanted],
  )
  return (
    <View>
      <View className='sec' {...{ role: 'heading', 'aria-level': '2' }}>
        {w(community.name)}
      </View>
      <LoadedView of={buildings}>
        {found =>
          found.length === 0 ? (
            <Empty
              title={wanted ? t(places.none, { q: wanted }) : t(places.noBuildings)}
              note={wanted ? t(places.noneHint) : undefined}
            />
          ) : (
            <View className='half third'>
              {found.map(building => (
                <Plate key={building.id} building={building} community={community} />
              ))}
            </View>
          )
        }
      </LoadedView>
      <View className='cells'>
        <Tap role='link' className='cell' onTap={() => enter(placeOfCommunity(community))}>
          <Icon name='ask' />
          <View className='gr'>
            <View>{t(places.notListed)}</View>
            <View className='cap'>{t(places.notListedHint)}</View>
          </View>
          <Icon name='chev' small className='chev' />
        </Tap>
      </View>
    </View>
  )
}

const Plate = ({ building, community }: { building: BuildingCard; community: CommunityCard }) => (
  <View className='half-c'>
    <Tap role='link' className='card row jc' onTap={() => enter(placeOfBuilding(building, community.name))}>
      <DoorPlate number={building.number} name={building.name} />
    </Tap>
  </View>
)
