import { useEffect } from 'react'
import { View } from '@tarojs/components'
import { categoryClasses, findCategory } from '@shared/appeals/categories'
import type { DutyField, FieldView, MatrixView } from '@shared/duties/duty.views'
import { api } from '@/api'
import { Icon } from '@/components/icon'
import { Sheet } from '@/components/sheet'
import { LoadedView } from '@/components/states'
import { Tap } from '@/components/tap'
import { useLoad } from '@/hooks/use-load'
import { useWide } from '@/hooks/use-wide'
import { focusOn } from '@/platform/focus'
import { common } from '@/strings/common'
import { dutyDesk as text, whoseText } from '@/strings/duties'
import { useText } from '@/strings/text'
import { FieldEntries } from './field-entries'
import { FieldForm } from './field-form'

const panelId = 'duty-panel'
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
  const wide = useWide()
  const field = useLoad(() => api.duties.field({ id: communityId, category, areaId }), [communityId, category, areaId])
  const item = findCategory(category) ?? categoryClasses.find(({ key }) => key === category)
  const where = w(matrix.areas.find(({ id }) => id === areaId)?.name)
  const title = t(whoseText.times, { what: w(item?.name), where })
  const maySet = matrix.can.includes('set')
  useEffect(() => (wide ? focusOn(panelId) : undefined), [wide])
  const take = (view: FieldView) => {
    field.replace(view)
    onChanged()
  }
  const body = (
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
          <FieldEntries field={view} onChanged={take} />
        </View>
      )}
    </LoadedView>
  )
  if (!wide)
    return (
      <Sheet title={title} onClose={onClose}>
        {body}
      </Sheet>
    )
  return (
    <View id={panelId} className='desk-panel duty-panel' {...{ role: 'complementary', 'aria-label': title, tabIndex: -1 }}>
      <View className='row sp'>
        <View>
          <View className='cap'>{t(maySet ? text.editing : text.showing)}</View>
          <View className='h2' {...{ role: 'heading', 'aria-level': '2' }}>
            {title}
          </View>
        </View>
        <Tap className='hit jc' onTap={onClose} label={t(common.close)} closes>
          <Icon name='x' />
        </Tap>
      </View>
      {body}
    </View>
  )
}
