import { View } from '@tarojs/components'
import type { DutyField, MatrixView } from '@shared/duties/duty.views'
import { Icon } from '@/components/icon'
import { common } from '@/strings/common'
import { dutyDesk as text } from '@/strings/duties'
import { useText, type Speaking } from '@/strings/text'
import type { Leads } from './leads'

interface Props extends DutyField {
  leads: Leads
  areas: MatrixView['areas']
}

/** What a field says, in words: who leads there, and how that is known. */
export function leadWords({ leads, areas, category, areaId }: Props, { t, w }: Speaking) {
  const { units, saidAt } = leads.at(category, areaId)
  const { others, unled, of } = category.includes('.') ? { others: 0, unled: 0, of: 0 } : leads.items(category, areaId)
  const here = saidAt?.areaId === areaId && saidAt.category === category
  const where = saidAt && saidAt.areaId !== areaId ? w(areas.find(({ id }) => id === saidAt.areaId)?.name) : t(text.all)
  const byItem = units.length === 0 && of > 0 && unled < of
  const byPlace = units.length === 0 && of === 0 && leads.isLed(category, areaId)
  const missing = unled > 0 && (units.length > 0 || byItem)
  const nobody = byItem ? text.byItem : byPlace ? text.byPlace : text.gap
  return {
    fault: units.length > 1 ? ('conflict' as const) : units.length === 0 && !byItem && !byPlace ? ('gap' as const) : null,
    lead: units.length > 1 ? t(text.conflict) : units[0] ? w(units[0].name) : t(nobody),
    missing,
    notes: [
      units.length > 1 && units.map(({ name }) => w(name)).join(t(common.separator)),
      units.length === 1 &&
        !here &&
        (saidAt?.areaId !== areaId && saidAt?.areaId === areas[0]?.id ? t(text.followsAll) : t(text.follows, { where })),
      others > 0 && !byItem && t(text.others, { count: others }),
      missing && t(text.othersGap, { count: unled }),
    ].filter(note => note !== false),
  }
}

/** The same as one sees it. */
export function LeadMark(props: Props) {
  const speaking = useText()
  const { fault, lead, notes, missing } = leadWords(props, speaking)
  return (
    <View className='gr'>
      <View className={`b ${fault ? 'verm row g6' : ''}`}>
        {fault && <Icon name='m-over' small />}
        <View>{lead}</View>
      </View>
      {notes.length > 0 && <View className={`cap ${missing ? 'verm' : ''}`}>{notes.join(speaking.t(common.separator))}</View>}
    </View>
  )
}
