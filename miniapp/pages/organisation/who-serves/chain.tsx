import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import type { Contact, Doorstep, ServingUnit, WhoServes } from '@shared/organisation/organisation.views'
import { Avatar } from '@/components/avatar'
import { CallButton } from '@/components/call-button'
import { DoorPlate } from '@/components/door-plate'
import { common } from '@/strings/common'
import { serving } from '@/strings/places'
import { useText, type Text } from '@/strings/text'

const levels: Partial<Record<ServingUnit['kind'], Text>> = {
  partyCommittee: serving.community,
  gridBranch: serving.grid,
  buildingCell: serving.building,
}

/** From the community's Party committee down to this door, the grid worker between grid and building. */
export function Chain({ doorstep, party, keyHouseholds }: Pick<WhoServes, 'doorstep' | 'party' | 'keyHouseholds'>) {
  const { t, w } = useText()
  const { building, grid, community, worker } = doorstep
  const ofBuilding = party.filter(({ kind }) => kind === 'buildingCell')
  const above = party.filter(({ kind }) => kind !== 'buildingCell')
  const here = building ?? grid ?? community
  return (
    <View className='card mt16' {...{ role: 'list' }}>
      {above.map(unit => (
        <PartyNode key={unit.id} unit={unit} />
      ))}
      {worker && <WorkerNode worker={worker} />}
      {ofBuilding.map(unit => (
        <PartyNode key={unit.id} unit={unit} />
      ))}
      {keyHouseholds.map(({ name, helps, linked }) => (
        <Node key={name.zh} mark={<Avatar name={w(name)} />} over={t(serving.linked, { count: linked })} note={w(helps)}>
          {`${t(serving.keyHousehold)} ${w(name)}`}
        </Node>
      ))}
      <Node mark={<DoorPlate number={building?.number ?? null} name={here.name} small />} over={w(here.name)}>
        {t(serving.you)}
      </Node>
    </View>
  )
}

function PartyNode({ unit }: { unit: ServingUnit }) {
  const { t, w } = useText()
  const level = levels[unit.kind]
  const lead = unit.lead && `${w(unit.lead.what)} ${w(unit.lead.name)}`
  return (
    <Node
      mark={<View className='seal'>{t(serving.seal)}</View>}
      over={[level && t(level), w(unit.does)].filter(Boolean).join(t(common.separator))}
      note={[lead, w(unit.hours)].filter(Boolean).join(t(common.separator))}
      call={unit}
    >
      {w(unit.name)}
    </Node>
  )
}

function WorkerNode({ worker }: { worker: NonNullable<Doorstep['worker']> }) {
  const { t, w } = useText()
  const deputy = worker.deputy && t(serving.deputy, { name: w(worker.deputy) })
  return (
    <Node
      mark={<Avatar name={w(worker.name)} />}
      over={t(serving.worker)}
      note={[w(worker.hours), deputy].filter(Boolean).join(t(common.separator))}
      call={worker}
    >
      {w(worker.name)}
    </Node>
  )
}

interface NodeProps {
  mark: ReactNode
  over: string
  children: string
  note?: string
  call?: Contact
}
const Node = ({ mark, over, children, note, call }: NodeProps) => (
  <View className='node' {...{ role: 'listitem' }}>
    <View className='node-m'>{mark}</View>
    <View className='gr'>
      <View className='cap'>{over}</View>
      <View className='b'>{children}</View>
      {note && <View className='sub'>{note}</View>}
    </View>
    {call && <CallButton to={call} />}
  </View>
)
