import { useState } from 'react'
import { View } from '@tarojs/components'
import { appealLimits } from '@shared/appeals/appeal.limits'
import type { DeskFilter, FilterView } from '@shared/appeals/desk.views'
import { api } from '@/api'
import { Button } from '@/components/button'
import type { Option } from '@/components/choice'
import { Field, TextLine } from '@/components/field'
import { Icon } from '@/components/icon'
import { Sheet } from '@/components/sheet'
import { LoadedView, Problem } from '@/components/states'
import { Tap } from '@/components/tap'
import { say } from '@/components/toast'
import { useLoad } from '@/hooks/use-load'
import { useSubmit } from '@/hooks/use-submit'
import { common } from '@/strings/common'
import { filterText, goneNames } from '@/strings/picks'
import { deskPartNames, queueText } from '@/strings/staff'
import { useText } from '@/strings/text'
import { useNarrowing } from '../use-narrowing'

/** The filters she keeps: to narrow by one, to delete one, to keep what is set now. */
export function FiltersSheet({
  communityId,
  filter,
  onChoose,
  onClose,
}: {
  communityId: string
  filter: DeskFilter
  onChoose(filter: DeskFilter): void
  onClose(): void
}) {
  const { t } = useText()
  const [name, setName] = useState('')
  const narrowing = useNarrowing(communityId)
  const kept = useLoad(() => api.appeals.filters({ communityId }), [communityId])
  const keeping = useSubmit(
    keyed => keyed.appeals.keepFilter({ ...filter, communityId, name: name.trim() }),
    filters => {
      kept.replace(filters)
      setName('')
      say(t(filterText.kept))
    },
  )
  const dropping = useSubmit((keyed, id: string) => keyed.appeals.dropFilter({ id }), kept.replace)
  return (
    <Sheet title={t(filterText.mine)} onClose={onClose}>
      <LoadedView of={kept}>
        {filters =>
          filters.length === 0 ? (
            <View className='sub mt8'>{t(filterText.none)}</View>
          ) : (
            <View className='cells mt12'>
              {filters.map(one => (
                <KeptFilter
                  key={one.id}
                  of={one}
                  narrowing={narrowing}
                  onChoose={() => onChoose(one.filter)}
                  onDrop={() => void dropping.submit(one.id)}
                />
              ))}
            </View>
          )
        }
      </LoadedView>
      <Problem error={dropping.error} />
      <Field id='filter-name' label={t(filterText.name)} error={keeping.fields.name}>
        <View className='row g8'>
          <View className='gr'>
            <TextLine
              label={t(filterText.name)}
              value={name}
              max={appealLimits.filterName}
              onChange={setName}
              onEnter={() => void keeping.submit()}
            />
          </View>
          <Button look='second' busy={keeping.busy} onTap={() => void keeping.submit()}>
            {t(filterText.keep)}
          </Button>
        </View>
      </Field>
      {keeping.error && !keeping.fields.name && <Problem error={keeping.error} />}
    </Sheet>
  )
}

function KeptFilter({
  of: { name, filter, gone },
  narrowing: { places, categories, units },
  onChoose,
  onDrop,
}: {
  of: FilterView
  narrowing: ReturnType<typeof useNarrowing>
  onChoose(): void
  onDrop(): void
}) {
  const { t } = useText()
  const called = (options: Option<string>[], value: string | undefined) =>
    value && options.find(option => option.value === value)?.text
  const { part, areaId, category, unitId, handler, q } = filter
  const conditions = [
    part && t(deskPartNames[part]),
    called(places, areaId),
    called(categories, category),
    called(units, unitId),
    handler && t(queueText.mine),
    q && `“${q}”`,
  ].filter(Boolean)
  return (
    <View className='cell'>
      <Tap className='gr hit-row' role='link' onTap={onChoose}>
        <View className='b'>{name}</View>
        <View className='cap'>{conditions.length > 0 ? conditions.join(t(common.separator)) : t(filterText.all)}</View>
        {gone.length > 0 && (
          <View className='cap verm'>
            {t(filterText.gone, { what: gone.map(what => t(goneNames[what])).join(t(filterText.and)) })}
          </View>
        )}
      </Tap>
      <Tap className='hit jc' label={t(filterText.drop, { name })} onTap={onDrop}>
        <Icon name='x' small />
      </Tap>
    </View>
  )
}
