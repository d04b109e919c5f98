import { useState } from 'react'
import { View } from '@tarojs/components'
import type { Words } from '@shared/kit/words'
import { api } from '@/api'
import { Button } from '@/components/button'
import { Icon } from '@/components/icon'
import { Sheet } from '@/components/sheet'
import { Tap } from '@/components/tap'
import { useLoad } from '@/hooks/use-load'
import type { HeldPlace } from '@/session'
import { board } from '@/strings/appeals'
import { useText } from '@/strings/text'

/** Part of a community; the whole of it without an area. */
export interface Where {
  communityId?: string
  areaId?: string
  name?: Words
}
export const wholeCommunity: Where = {}

/** All of the community, the grid, or the building one stands at. */
export function WhereFilter({ place, where, onChoose }: { place: HeldPlace; where: Where; onChoose(where: Where): void }) {
  const { t, w } = useText()
  const [open, setOpen] = useState(false)
  const { communityId } = place
  const door = useLoad(() => api.organisation.doorstep({ id: place.areaId }), [place.areaId], open)
  const { grid, building } = door.data ?? { grid: null, building: null }
  const areas = [
    ...(grid ? [{ areaId: grid.id, name: grid.name }] : []),
    ...(building ? [{ areaId: building.id, name: building.name }] : []),
  ]
  const options: Where[] = [{ communityId }, ...areas.map(area => ({ communityId, ...area }))]
  const chosen = where.communityId === communityId ? where : wholeCommunity
  const nameOf = ({ name }: Where) => (name ? w(name) : t(board.whole))
  return (
    <View>
      <Button small className='reg' icon='pin' label={`${t(board.filter)}: ${nameOf(chosen)}`} onTap={() => setOpen(true)}>
        {nameOf(chosen)}
      </Button>
      {open && (
        <Sheet title={t(board.filter)} note={t(board.filterNote)} onClose={() => setOpen(false)}>
          <View className='cells mt16' {...{ role: 'radiogroup', 'aria-label': t(board.filter) }}>
            {options.map(option => {
              const on = option.areaId === chosen.areaId
              return (
                <Tap
                  key={option.areaId ?? ''}
                  role='radio'
                  on={on}
                  className='cell'
                  onTap={() => {
                    onChoose(option)
                    setOpen(false)
                  }}
                >
                  <View className={`gr ${on ? 'b jade' : ''}`}>{nameOf(option)}</View>
                  {on && <Icon name='check' small className='jade' />}
                </Tap>
              )
            })}
          </View>
        </Sheet>
      )}
    </View>
  )
}
