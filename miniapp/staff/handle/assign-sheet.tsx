import { useState } from 'react'
import { View } from '@tarojs/components'
import { appealLimits, priorities, type Priority } from '@shared/appeals/appeal.limits'
import type { AppealView } from '@shared/appeals/appeal.views'
import { api } from '@/api'
import { Chips } from '@/components/choice'
import { AreaField, Field } from '@/components/field'
import { Icon } from '@/components/icon'
import { Skeleton } from '@/components/states'
import { Tap } from '@/components/tap'
import { useAppealStep } from '@/hooks/use-appeal-step'
import { useDraft } from '@/hooks/use-draft'
import { useLoad, type Loaded } from '@/hooks/use-load'
import { dateOf, timeOf } from '@/strings/dates'
import { rulingText } from '@/strings/rulings'
import { sheets } from '@/strings/staff'
import { useText } from '@/strings/text'
import { useDesk } from '../use-desk'
import { StepSheet } from './step-sheet'

interface Choice {
  unitId: string
  handlerId: string
  priority: Priority | null
  note: string
}
const titles = { assign: sheets.assignTitle, transfer: sheets.transferTitle, ruleReopen: rulingText.redoTitle } as const
const actions = { assign: sheets.doAssign, transfer: sheets.doTransfer, ruleReopen: rulingText.redoDo } as const
const empty: Choice = { unitId: '', handlerId: '', priority: null, note: '' }
const anyone = 'anyone'

/** Who is to do it, and by when; a matter that is moved keeps its date. */
export function AssignSheet({
  shown,
  step: name,
  onClose,
}: {
  shown: Loaded<AppealView>
  step: 'assign' | 'transfer' | 'ruleReopen'
  onClose(): void
}) {
  const { t, w } = useText()
  const { id, clock, inCharge, ruleBy } = shown.data!
  const communityId = useDesk()
  const first = name === 'assign'
  // What was given back keeps the date that it had, as what is moved does.
  const dated = !first || ruleBy !== null
  const units = useLoad(() => api.organisation.units({ id: communityId! }), [communityId])
  const proposed = useLoad(() => api.appeals.suggestion({ id }), [id], first)
  const { draft, write, forget } = useDraft(`${name}:${id}`, empty)
  const [fault, setFault] = useState<string>()
  const suggestion = proposed.data
  const unitId = draft.unitId || (first ? (suggestion?.unitId ?? '') : '')
  const handlerId = draft.unitId ? draft.handlerId : draft.handlerId || (suggestion?.handlerId ?? '')
  const priority = draft.priority ?? suggestion?.priority ?? 'p3'
  // The proposed unit, or the one that has it now, stands first; the rest as the community lists them.
  const likely = first ? suggestion?.unitId : inCharge?.id
  // Nothing is listed before the proposal is known: it would move under the finger.
  const ready = units.data !== null && !proposed.loading
  const listed = [...(ready ? units.data! : [])].sort((a, b) => Number(b.id === likely) - Number(a.id === likely))
  const unit = listed.find(one => one.id === unitId)
  const person = handlerId && handlerId !== anyone ? { handlerId } : {}
  const submission = useAppealStep(
    shown,
    (keyed, { version }) =>
      first
        ? keyed.appeals.assign({
            id,
            version,
            unitId,
            priority,
            ...person,
            ...(draft.note.trim() && { note: draft.note.trim() }),
          })
        : keyed.appeals[name]({ id, version, unitId, reason: draft.note.trim(), ...person }),
    () => {
      forget()
      onClose()
    },
  )
  const send = () => {
    if (!unitId) return setFault(t(sheets.chooseUnit))
    void submission.submit()
  }
  const due = clock && `${dateOf(clock.dueAt)} ${timeOf(clock.dueAt)}`
  return (
    <StepSheet
      title={t(titles[name])}
      note={name === 'ruleReopen' ? t(rulingText.redoNote) : dated && due ? t(sheets.transferNote, { due }) : undefined}
      action={t(actions[name])}
      {...submission}
      onSend={send}
      onClose={onClose}
    >
      <Field id='assign-unit' label={t(sheets.unit)} error={fault ?? submission.fields.unitId ?? submission.fields.priority}>
        {!ready && <Skeleton cards={1} />}
        <View className='cells' {...{ role: 'radiogroup', 'aria-label': t(sheets.unit) }}>
          {listed.map(one => (
            <Tap
              key={one.id}
              className='cell'
              role='radio'
              on={one.id === unitId}
              onTap={() => {
                setFault(undefined)
                write({ unitId: one.id, handlerId: '' })
              }}
            >
              <View className='gr'>
                <View className={one.id === unitId ? 'b jade' : ''}>{w(one.name)}</View>
                {first && one.id === suggestion?.unitId && <View className='cap'>{t(sheets.byList)}</View>}
                {!first && one.id === inCharge?.id && <View className='cap'>{t(sheets.unit)}</View>}
              </View>
              {one.id === unitId && <Icon name='check' className='jade' />}
            </Tap>
          ))}
        </View>
      </Field>
      {unit && unit.handlers.length > 0 && (
        <Field id='assign-handler' label={t(sheets.handler)} error={submission.fields.handlerId}>
          <Chips
            label={t(sheets.handler)}
            options={[
              { value: anyone, text: t(sheets.anyHandler) },
              ...unit.handlers.map(one => ({ value: one.id, text: w(one.name) })),
            ]}
            chosen={handlerId || anyone}
            onChoose={value => write({ unitId, handlerId: value })}
          />
        </Field>
      )}
      {!dated && (
        <Field
          id='assign-priority'
          label={t(sheets.priority)}
          hint={
            suggestion
              ? t(sheets.due, { due: `${dateOf(suggestion.dueAt[priority])} ${timeOf(suggestion.dueAt[priority])}` })
              : undefined
          }
        >
          <Chips
            label={t(sheets.priority)}
            options={(Object.keys(priorities) as Priority[]).map(value => ({ value, text: w(priorities[value].name) }))}
            chosen={priority}
            onChoose={value => write({ priority: value })}
          />
        </Field>
      )}
      <AreaField
        id='assign-note'
        label={t(first ? sheets.note : name === 'ruleReopen' ? rulingText.reason : sheets.reason)}
        error={submission.fields.reason ?? submission.fields.note}
        value={draft.note}
        max={appealLimits.reason}
        onChange={note => write({ note })}
      />
    </StepSheet>
  )
}
