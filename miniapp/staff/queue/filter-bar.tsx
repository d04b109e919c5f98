import { View } from '@tarojs/components'
import { deskParts, type DeskPart } from '@shared/appeals/list-parts'
import { Icon } from '@/components/icon'
import { Menu } from '@/components/menu'
import { Tap } from '@/components/tap'
import { filterText } from '@/strings/picks'
import { deskPartNames, queueText } from '@/strings/staff'
import { useText } from '@/strings/text'
import { useNarrowing } from '../use-narrowing'
import type { Filters } from './use-filters'

const marks: Partial<Record<DeskPart, string>> = {
  toAccept: 'm-wait',
  owed: 'bell',
  overdue: 'm-over',
  today: 'm-near',
  waiting: 'm-ask',
  notSolved: 'm-redo',
  answered: 'm-half',
  toConfirm: 'm-chk',
  supervised: 'm-sev',
  toRule: 'm-chk',
  onList: 'm-list',
  toRate: 'm-ans',
  done: 'm-done',
}
const all = ''

/** How the list is narrowed: by how a matter stands, where it is, what it is about, whose it is. */
export function FilterBar({
  communityId,
  filters: { part = 'open', areaId = all, category = all, unitId = all, handler },
  onChange,
  onKept,
}: {
  communityId: string
  filters: Filters
  onChange(change: Filters): void
  /** Opens the filters that she keeps. */
  onKept(): void
}) {
  const { t } = useText()
  const { places, categories, units } = useNarrowing(communityId)
  const menus = [
    {
      label: t(queueText.where),
      options: places,
      chosen: areaId,
      choose: (value: string) => onChange({ areaId: value || undefined }),
    },
    {
      label: t(queueText.category),
      options: categories,
      chosen: category,
      choose: (value: string) => onChange({ category: value || undefined }),
    },
    {
      label: t(queueText.unit),
      options: units,
      chosen: unitId,
      choose: (value: string) => onChange({ unitId: value || undefined }),
    },
  ]
  return (
    <View className='mb16'>
      <View className='chips' {...{ role: 'radiogroup', 'aria-label': t(queueText.parts) }}>
        {deskParts.map(value => (
          <Tap
            key={value}
            role='radio'
            on={value === part}
            className={`chip ${value === part ? 'on' : ''}`}
            onTap={() => onChange({ part: value, sort: undefined })}
          >
            {marks[value] && <Icon name={marks[value]} small />}
            {t(deskPartNames[value])}
          </Tap>
        ))}
      </View>
      <View className='chips mt8'>
        {menus.map(({ label, options, chosen, choose }) => (
          <Menu key={label} label={label} options={options} chosen={chosen} usual={all} onChoose={choose} />
        ))}
        <Tap
          role='checkbox'
          on={handler === 'me'}
          className={`chip ${handler ? 'on' : ''}`}
          onTap={() => onChange({ handler: handler ? undefined : 'me' })}
        >
          {handler && <Icon name='check' small />}
          {t(queueText.mine)}
        </Tap>
        <Tap className='chip' onTap={onKept}>
          {t(filterText.mine)}
        </Tap>
      </View>
    </View>
  )
}
