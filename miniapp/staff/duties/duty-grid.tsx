import { useState } from 'react'
import { View } from '@tarojs/components'
import { categoryClasses, type CategoryClass } from '@shared/appeals/categories'
import type { DutyArea, DutyField, MatrixView } from '@shared/duties/duty.views'
import { usualTerms } from '@shared/terms/term.limits'
import type { CategoryTerms } from '@shared/terms/term.views'
import { Icon } from '@/components/icon'
import { useArrows } from '@/platform/arrows'
import { focusOn } from '@/platform/focus'
import { dutyDesk as text } from '@/strings/duties'
import { useText } from '@/strings/text'
import { LeadMark, leadWords } from './lead-mark'
import type { Leads } from './leads'

const gridId = 'duty-grid'
interface Row {
  category: string
  group: CategoryClass
  item: CategoryClass['items'][number] | null
}
interface Props {
  matrix: MatrixView
  leads: Leads
  columns: DutyArea[]
  /** In how many days each kind is done here; until that is known, what is usual is said. */
  terms: readonly CategoryTerms[]
  chosen: DutyField | null
  onOpen(field: DutyField): void
}

/** The id of a field on the page, by which the focus comes back to it. */
export const fieldId = ({ category, areaId }: DutyField) => `duty-${category.replace('.', '-')}-${areaId}`
const headId = (category: string) => `duty-${category.replace('.', '-')}`

/** Kinds down, places across; one stop for the Tab key, within it the arrows walk. */
export function DutyGrid({ matrix, leads, columns, terms, chosen, onOpen }: Props) {
  const { t, w } = useText()
  const [opened, setOpened] = useState<readonly string[]>([])
  const [stop, setStop] = useState({ row: 0, column: 1 })
  const rows: Row[] = categoryClasses.flatMap(group => [
    { category: group.key, group, item: null },
    ...(opened.includes(group.key) ? group.items.map(item => ({ category: item.key, group, item })) : []),
  ])
  const at = { row: Math.min(stop.row, rows.length - 1), column: Math.min(stop.column, columns.length) }
  useArrows(gridId, (x, y) => {
    const row = Math.min(rows.length - 1, Math.max(0, at.row + y))
    const column = Math.min(columns.length, Math.max(0, at.column + x))
    setStop({ row, column })
    const category = rows[row]!.category
    focusOn(column === 0 ? headId(category) : fieldId({ category, areaId: columns[column - 1]!.id }))
  })
  const turn = (key: string) => setOpened(opened.includes(key) ? opened.filter(one => one !== key) : [...opened, key])
  const tabIndex = (row: number, column: number) => (row === at.row && column === at.column ? 0 : -1)
  return (
    <View className='duty-scroll'>
      <View
        id={gridId}
        className='duty-grid'
        {...{ role: 'grid', 'aria-label': t(text.table), 'aria-colcount': String(columns.length + 1) }}
      >
        <View className='duty-row duty-heads' {...{ role: 'row' }}>
          <View className='duty-kind b' {...{ role: 'columnheader' }}>
            {t(text.kind)}
          </View>
          {columns.map(({ id, name }) => (
            <View key={id} className='duty-cell b' {...{ role: 'columnheader' }}>
              {w(name)}
            </View>
          ))}
        </View>
        {rows.map(({ category, group, item }, row) => (
          <View key={category} className={`duty-row ${item ? 'item' : ''}`} {...{ role: 'row' }}>
            <View className='duty-kind' {...{ role: 'rowheader' }}>
              <RowHead
                {...{ category, group, item }}
                days={item ? (terms.find(one => one.category === item.key)?.handle ?? usualTerms.handle)[item.priority] : null}
                isOpen={opened.includes(group.key)}
                tabIndex={tabIndex(row, 0)}
                onTap={() => (setStop({ row: rows.findIndex(one => one.category === group.key), column: 0 }), turn(group.key))}
              />
            </View>
            {columns.map(({ id: areaId }, index) => (
              <View key={areaId} className='duty-cell' {...{ role: 'gridcell' }}>
                <Cell
                  {...{ matrix, leads, category, areaId }}
                  what={w((item ?? group).name)}
                  isOn={chosen?.category === category && chosen.areaId === areaId}
                  tabIndex={tabIndex(row, index + 1)}
                  onTap={() => (setStop({ row, column: index + 1 }), onOpen({ category, areaId }))}
                />
              </View>
            ))}
          </View>
        ))}
      </View>
    </View>
  )
}

interface Pressed {
  tabIndex: number
  onTap(): void
}

/** A class opens to its items; an item goes back to its class. */
function RowHead({
  category,
  group,
  item,
  days,
  isOpen,
  tabIndex,
  onTap,
}: Row & Pressed & { days: number | null; isOpen: boolean }) {
  const { t, w } = useText()
  return (
    <View
      id={headId(category)}
      className='row g6 hit'
      onClick={onTap}
      {...{ role: 'button', tabIndex }}
      {...(!item && { 'aria-expanded': String(isOpen) })}
    >
      {item ? null : <Icon name='down' small className={isOpen ? 'turned' : ''} />}
      <View className='gr'>
        <View className={item ? '' : 'b'}>
          {w((item ?? group).name)}
          {days !== null && <View className='cap'>{t(text.days, { count: days })}</View>}
        </View>
        {!item && <View className='cap'>{w(group.hint)}</View>}
      </View>
    </View>
  )
}

interface CellProps extends DutyField, Pressed {
  matrix: MatrixView
  leads: Leads
  what: string
  isOn: boolean
}
function Cell({ matrix: { areas }, leads, category, areaId, what, isOn, tabIndex, onTap }: CellProps) {
  const speaking = useText()
  const { t, w } = speaking
  const field = { leads, areas, category, areaId }
  const { fault } = leadWords(field, speaking)
  const where = w(areas.find(({ id }) => id === areaId)?.name)
  return (
    <View
      id={fieldId({ category, areaId })}
      className={`duty-own ${fault ? 'vac' : ''} ${isOn ? 'on' : ''}`}
      onClick={onTap}
      {...{ role: 'button', tabIndex, 'aria-pressed': String(isOn) }}
    >
      <View className='heard'>{t(text.cell, { what, where })}</View>
      <LeadMark {...field} />
    </View>
  )
}
