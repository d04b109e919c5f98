import { View } from '@tarojs/components'
import type { NoticeReach } from '@shared/notices/notice.views'
import type { BuildingCard } from '@shared/organisation/organisation.views'
import { Chips, type Option } from '@/components/choice'
import { Field } from '@/components/field'
import { Icon } from '@/components/icon'
import { noticeDesk } from '@/strings/notice-desk'
import { useText } from '@/strings/text'
import type { NoticeDraft, WriteDraft } from './draft'

interface Props {
  draft: NoticeDraft
  write: WriteDraft
  communityId: string
  buildings: BuildingCard[]
  reach: NoticeReach | null
  error?: string
}

/** The community, grids or buildings, and how many that is. */
export function TargetField({ draft: { areaIds }, write, communityId, buildings, reach, error }: Props) {
  const { t, w } = useText()
  const grids = new Map(buildings.flatMap(({ gridId, grid }) => (gridId ? [[gridId, w(grid)] as const] : [])))
  const options: Option<string>[] = [
    { value: communityId, text: t(noticeDesk.whole) },
    ...[...grids].map(([value, text]) => ({ value, text })),
    ...buildings.map(({ id, name }) => ({ value: id, text: w(name) })),
  ]
  const choose = (id: string) => {
    if (areaIds.includes(id)) write({ areaIds: areaIds.filter(one => one !== id) })
    else write({ areaIds: id === communityId ? [id] : [...areaIds.filter(one => one !== communityId), id] })
  }
  return (
    <Field id='areaIds' label={t(noticeDesk.target)} error={error}>
      <Chips label={t(noticeDesk.target)} options={options} chosen={areaIds} onChoose={choose} />
      <View className='card row g12 mt12' {...{ role: 'status' }}>
        <Icon name='users' className='jade' />
        {reach && reach.buildings > 0 ? (
          <View className='gr'>
            <View className='b'>{t(noticeDesk.reach, { buildings: reach.buildings, households: reach.households })}</View>
            <View className='cap'>{t(noticeDesk.reachPeople, { people: reach.people })}</View>
          </View>
        ) : (
          <View className='gr sub'>{t(noticeDesk.reachNone)}</View>
        )}
      </View>
    </Field>
  )
}
