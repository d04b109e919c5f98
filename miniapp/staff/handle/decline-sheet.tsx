import { useState } from 'react'
import { View } from '@tarojs/components'
import { appealLimits } from '@shared/appeals/appeal.limits'
import type { AppealView } from '@shared/appeals/appeal.views'
import { declineReasons } from '@shared/appeals/decline-reasons'
import { AreaField, Field } from '@/components/field'
import { Icon } from '@/components/icon'
import { Tap } from '@/components/tap'
import { useAppealStep } from '@/hooks/use-appeal-step'
import { useDraft } from '@/hooks/use-draft'
import type { Loaded } from '@/hooks/use-load'
import { sheets } from '@/strings/staff'
import { useText } from '@/strings/text'
import { StepSheet } from './step-sheet'

const empty = { reason: '', whereToGo: '' }

/** Why it is not for the community, and where the person can go; somebody else confirms it. */
export function DeclineSheet({ shown, onClose }: { shown: Loaded<AppealView>; onClose(): void }) {
  const { t, w, language } = useText()
  const { id, kind, number } = shown.data!
  const { draft, write, forget } = useDraft(`decline:${id}`, empty)
  const [fault, setFault] = useState<string>()
  const step = useAppealStep(
    shown,
    (keyed, { version }) => keyed.appeals.decline({ id, version, reason: draft.reason, whereToGo: draft.whereToGo.trim() }),
    () => {
      forget()
      onClose()
    },
  )
  const fitting = Object.entries(declineReasons).filter(([, { kinds }]) => kinds.includes('any') || kinds.includes(kind))
  const send = () => {
    if (!draft.reason) return setFault(t(sheets.chooseReason))
    void step.submit()
  }
  return (
    <StepSheet
      title={t(sheets.declineTitle)}
      note={t(sheets.declineNote)}
      action={t(sheets.doDecline)}
      {...step}
      onSend={send}
      onClose={onClose}
    >
      <Field id='decline-reason' label={t(sheets.declineReason)} error={fault ?? step.fields.reason}>
        <View className='cells' {...{ role: 'radiogroup', 'aria-label': t(sheets.declineReason) }}>
          {fitting.map(([key, { reason, whereToGo }]) => (
            <Tap
              key={key}
              className='cell'
              role='radio'
              on={draft.reason === key}
              onTap={() => {
                setFault(undefined)
                write({ reason: key, whereToGo: whereToGo[language].replace('{number}', number) })
              }}
            >
              <View className={`gr ${draft.reason === key ? 'b jade' : ''}`}>{w(reason)}</View>
              {draft.reason === key && <Icon name='check' className='jade' />}
            </Tap>
          ))}
        </View>
      </Field>
      <AreaField
        id='decline-where'
        label={t(sheets.whereToGo)}
        error={step.fields.whereToGo}
        value={draft.whereToGo}
        max={appealLimits.reply}
        onChange={whereToGo => write({ whereToGo })}
        disabled={step.busy}
      />
    </StepSheet>
  )
}
