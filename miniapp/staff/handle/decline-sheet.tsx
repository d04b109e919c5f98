import { View } from '@tarojs/components'
import { appealLimits } from '@shared/appeals/appeal.limits'
import { declineReasons } from '@shared/appeals/decline-reasons'
import { AreaField, Field } from '@/components/field'
import { Icon } from '@/components/icon'
import { Tap } from '@/components/tap'
import { sheets } from '@/strings/staff'
import { useText } from '@/strings/text'
import { StepSheet } from './step-sheet'
import { useStepForm, type StepProps } from './use-step-form'

const empty = { reason: '', whereToGo: '' }

/** Why it is not for the community, and where the person can go; somebody else confirms it. */
export function DeclineSheet({ shown, onClose }: StepProps) {
  const { t, w, language } = useText()
  const { id, kind, number } = shown.data!
  const step = useStepForm(
    { shown, onClose },
    {
      form: `decline:${id}`,
      empty,
      faultsOf: ({ reason }) => ({ reason: !reason && t(sheets.chooseReason) }),
      send: (keyed, { version }, given) => keyed.appeals.decline({ id, version, ...given }),
    },
  )
  const { draft, change, wrong } = step
  const fitting = Object.entries(declineReasons).filter(([, { kinds }]) => kinds.includes('any') || kinds.includes(kind))
  return (
    <StepSheet
      title={t(sheets.declineTitle)}
      note={t(sheets.declineNote)}
      action={t(sheets.doDecline)}
      {...step}
      onClose={onClose}
    >
      <Field id='decline-reason' label={t(sheets.declineReason)} error={wrong.reason}>
        <View className='cells' {...{ role: 'radiogroup', 'aria-label': t(sheets.declineReason) }}>
          {fitting.map(([key, { reason, whereToGo }]) => (
            <Tap
              key={key}
              className='cell'
              role='radio'
              on={draft.reason === key}
              onTap={() => change({ reason: key, whereToGo: whereToGo[language].replace('{number}', number) })}
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
        error={wrong.whereToGo}
        value={draft.whereToGo}
        max={appealLimits.reply}
        onChange={whereToGo => change({ whereToGo })}
        disabled={step.busy}
      />
    </StepSheet>
  )
}
