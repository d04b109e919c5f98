import { useState } from 'react'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { categoryClasses } from '@shared/appeals/categories'
import type { DutyField, MatrixView } from '@shared/duties/duty.views'
import { api } from '@/api'
import { DeskPage } from '@/components/desk'
import { Menu } from '@/components/menu'
import { LoadedView } from '@/components/states'
import { useLoad, type Loaded } from '@/hooks/use-load'
import { useWide } from '@/hooks/use-wide'
import { focusOn } from '@/platform/focus'
import { dutyDesk as text } from '@/strings/duties'
import { useText } from '@/strings/text'
import { NoWork } from '../no-work'
import { useDesk } from '../use-desk'
import { DutyGrid, fieldId } from './duty-grid'
import { DutyList } from './duty-list'
import { FieldPanel } from './field-panel'
import { leadsOf } from './leads'
import { ReportList } from './report-list'
import { Rules } from './rules'

/** The responsibility list: who leads for each kind of matter in each place, and where nobody does. */
export default function DutiesPage() {
  const { t } = useText()
  const communityId = useDesk()
  const matrix = useLoad(() => api.duties.matrix({ id: communityId! }), [communityId], communityId !== null)
  if (communityId === null)
    return (
      <DeskPage entry='staff/duties' title={t(text.title)}>
        <NoWork />
      </DeskPage>
    )
  return <Duties key={communityId} communityId={communityId} matrix={matrix} />
}

function Duties({ communityId, matrix }: { communityId: string; matrix: Loaded<MatrixView> }) {
  const { t } = useText()
  const wide = useWide()
  const { category, areaId } = useRouter().params
  const [chosen, setChosen] = useState<DutyField | null>(category && areaId ? { category, areaId } : null)
  const close = () => {
    setChosen(null)
    if (wide && chosen) focusOn(fieldId(chosen))
  }
  const gaps = matrix.data?.report.filter(({ kind }) => kind === 'gap').length ?? 0
  const headline = matrix.data && (gaps > 0 ? t(text.headline, { count: gaps }) : t(text.headlineWhole))
  const panel = chosen && matrix.data && (
    <FieldPanel
      key={fieldId(chosen)}
      {...{ communityId, onClose: close }}
      field={chosen}
      matrix={matrix.data}
      onChanged={() => void matrix.reload()}
    />
  )
  return (
    <DeskPage entry='staff/duties' title={t(text.title)} headline={headline ?? undefined} full side={wide ? panel : undefined}>
      <LoadedView of={matrix}>
        {shown => (
          <View>
            {!wide && <View className='h2 mt8'>{headline}</View>}
            <View className='sub mb12'>{[t(text.note), wide && t(text.keys)].filter(Boolean).join(' ')}</View>
            <DutyTable matrix={shown} chosen={chosen} onOpen={setChosen} />
            <ReportList lines={shown.report} onOpen={setChosen} />
            <Rules {...{ communityId }} matrix={shown} onChanged={matrix.replace} />
          </View>
        )}
      </LoadedView>
      {!wide && panel}
    </DeskPage>
  )
}

interface TableProps {
  matrix: MatrixView
  chosen: DutyField | null
  onOpen(field: DutyField): void
}

/** On an office screen the whole community by grids, or one grid by buildings; on a phone one class in one place. */
function DutyTable({ matrix, chosen, onOpen }: TableProps) {
  const { t, w } = useText()
  const wide = useWide()
  const { areas } = matrix
  const [community] = areas
  const [areaId, setArea] = useState(community!.id)
  const [group, setGroup] = useState(categoryClasses[0]!.key)
  const leads = leadsOf(matrix)
  const terms = useLoad(() => api.terms.list({ communityId: community!.id }), [community!.id], wide)
  const places = areas.filter(({ kind, id }) => !wide || kind === 'community' || areas.some(({ parentId }) => parentId === id))
  const columns = areas.filter(({ id, parentId }) => id === areaId || parentId === areaId)
  return (
    <View>
      <View className='row g8 wrap mb12'>
        <Menu
          label={t(text.where)}
          options={places.map(({ id, name }) => ({ value: id, text: w(name) }))}
          chosen={areaId}
          usual={community!.id}
          onChoose={setArea}
        />
        {!wide && (
          <Menu
            label={t(text.kind)}
            options={categoryClasses.map(({ key, name }) => ({ value: key, text: w(name) }))}
            chosen={group}
            usual={group}
            onChoose={setGroup}
          />
        )}
      </View>
      {wide ? (
        <DutyGrid {...{ matrix, leads, columns, chosen, onOpen }} terms={terms.data?.categories ?? []} />
      ) : (
        <DutyList {...{ matrix, leads, group, areaId, onOpen }} />
      )}
    </View>
  )
}
