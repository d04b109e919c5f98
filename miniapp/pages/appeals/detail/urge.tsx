import { View } from '@tarojs/components'
import type { AppealView } from '@shared/appeals/appeal.views'
import { Button } from '@/components/button'
import { Icon } from '@/components/icon'
import { Problem } from '@/components/states'
import { say } from '@/components/toast'
import { useAppealStep } from '@/hooks/use-appeal-step'
import type { Loaded } from '@/hooks/use-load'
import { dayOf, momentWithin } from '@/strings/dates'
import { stepText } from '@/strings/steps'
import { useText } from '@/strings/text'

/** It is time that something happened: one tap, answered within a working day. */
export function useUrge(shown: Loaded<AppealView>) {
  const { t } = useText()
  return useAppealStep(
    shown,
    (keyed, { id, version }) => keyed.appeals.urge({ id, version }),
    ({ urge }) => say(t(stepText.urged, { due: urge?.answerBy ? momentWithin(urge.answerBy) : '' })),
  )
}
export type Urge = ReturnType<typeof useUrge>

export function UrgeButton({ step }: { step: Urge }) {
  const { t } = useText()
  return (
    <Button fill look='second' icon='bell' busy={step.busy} onTap={() => void step.submit()}>
      {t(stepText.urge)}
    </Button>
  )
}

/** How often she urged and by when somebody answers; else from when she may. */
export function UrgeLine({ appeal: { urge, can, as }, step }: { appeal: AppealView; step: Urge }) {
  const { t } = useText()
  if (!urge || as !== 'holder') return null
  const { count, answerBy, from } = urge
  const said = answerBy
    ? t(stepText.urgedMine, { count, due: momentWithin(answerBy) })
    : count > 0 && t(stepText.urgedAnswered, { count })
  const next = from && !can.includes('urge') && t(stepText.urgeFrom, { date: dayOf(from) })
  const line = [said, next].filter(Boolean).join(' · ')
  return (
    <View>
      {line && (
        <View className='row g8 mt8 cap'>
          <Icon name='bell' small />
          <View className='gr'>{line}</View>
        </View>
      )}
      <Problem error={step.error} />
    </View>
  )
}
