import { View } from '@tarojs/components'
import { categoryClasses } from '@shared/appeals/categories'
import type { DutyField, MatrixView } from '@shared/duties/duty.views'
import { Icon } from '@/components/icon'
import { Tap } from '@/components/tap'
import { dutyDesk as text } from '@/strings/duties'
import { useText } from '@/strings/text'
import { LeadMark } from './lead-mark'
import type { Leads } from './leads'

interface Props {
  matrix: MatrixView
  leads: Leads
  /** The class that is shown, and where. */
  group: string
  areaId: string
  onOpen(field: DutyField): void
}

/** The same on a phone: one class in one place, the whole of it and each of its items. */
export function DutyList({ matrix: { areas }, leads, group, areaId, onOpen }: Props) {
  const { t, w } = useText()
  const found = categoryClasses.find(({ key }) => key === group)
  if (!found) return null
  const rows = [{ key: found.key, name: t(text.all) }, ...found.items.map(({ key, name }) => ({ key, name: w(name) }))]
  return (
    <View className='cells mt12'>
      {rows.map(({ key, name }) => (
        <Tap key={key} className='cell' onTap={() => onOpen({ category: key, areaId })}>
          <View className='duty-name sub'>{name}</View>
          <LeadMark {...{ leads, areas, areaId }} category={key} />
          <Icon name='chev' small className='chev' />
        </Tap>
      ))}
    </View>
  )
}
