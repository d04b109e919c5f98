import { View } from '@tarojs/components'
import { categoryClasses, findCategory } from '@shared/appeals/categories'
import type { DutyField, FieldView, MatrixView } from '@shared/duties/duty.views'
import { api } from '@/api'
import { SidePanel } from '@/components/side-panel'
import { LoadedView } from '@/components/states'
import { useLoad } from '@/hooks/use-load'
import { dutyDesk as text, whoseText } from '@/strings/duties'
import { useText } from '@/strings/text'
import { FieldEntries } from './field-entries'
import { FieldForm } from './field-form'
import { FieldRatesCard } from './field-rates'

interface Props {
  communityId: string
  field: DutyField
  matrix: MatrixView
  onChanged(): void
  onClose(): void
}

/** One field: who has which role there, to be changed by whoever may, and what was set before. */
export function FieldPanel({ communityId, field: { category, areaId }, matrix, onChanged, onClose }: Props) {
  const { t, w } = useText()
  const field = useLoad(() => api.duties.field({ id: communityId, category, areaId }), [communityId, category, areaId])
  const item = findCategory(category) ?? categoryClasses.find(({ key }) => key === category)
  const where = w(matrix.areas.find(({ id }) => id === areaId)?.name)
  const title = t(whoseText.times, { what: w(item?.name), where })
  const maySet = matrix.can.includes('set')
  const take = (view: FieldView) => {
    field.replace(view)
    onChanged()
  }
  return (
    <SidePanel id='duty-panel' kick={t(maySet ? text.editing : text.showing)} title={title} onClose={onClose}>
      <LoadedView of={field}>
        {view => (
          <View>
            {maySet && (
              <FieldForm
                {...{ communityId, onClose }}
                field={view}
                units={matrix.units}
                onSaved={saved => (take(saved), onClose())}
                onStale={() => void field.reload()}
              />
            )}
            <FieldRatesCard {...{ communityId, category, areaId }} units={matrix.units} />
            <FieldEntries field={view} onChanged={take} />
          </View>
        )}
      </LoadedView>
    </SidePanel>
  )
}
