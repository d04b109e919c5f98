import { View } from '@tarojs/components'
import type { AppealView } from '@shared/appeals/appeal.views'
import { Button } from '@/components/button'
import { Problem } from '@/components/states'
import { useAppealStep } from '@/hooks/use-appeal-step'
import type { Loaded } from '@/hooks/use-load'
import { momentWithin } from '@/strings/dates'
import { stepText } from '@/strings/steps'
import { useText } from '@/strings/text'

/** More time that was asked for: a supervisor says yes or no, everybody else reads it. */
export function ExtensionCard({ shown }: { shown: Loaded<AppealView> }) {
  const { t, w } = useText()
  const grant = useAppealStep(shown, (keyed, { id, version }) => keyed.appeals.grantExtension({ id, version }))
  const refuse = useAppealStep(shown, (keyed, { id, version }) => keyed.appeals.refuseExtension({ id, version }))
  const { extension, can } = shown.data!
  if (extension?.state !== 'asked') return null
  return (
    <View className='card sel mt12'>
      <View className='b'>{t(stepText.extensionAsked, { by: w(extension.by), due: momentWithin(extension.dueAt) })}</View>
      <View className='sub mt4'>
        {t(stepText.extensionDetail, { reason: w(extension.reason), was: momentWithin(extension.wasDue) })}
      </View>
      {extension.text && <View className='read mt8'>{extension.text}</View>}
      {can.includes('grantExtension') ? (
        <View className='row g8 wrap mt12'>
          <Button look='second' fill busy={grant.busy} onTap={() => void grant.submit()}>
            {t(stepText.grantExtension)}
          </Button>
          <Button fill busy={refuse.busy} onTap={() => void refuse.submit()}>
            {t(stepText.refuseExtension)}
          </Button>
        </View>
      ) : (
        <View className='cap mt8'>{t(stepText.extensionWaits)}</View>
      )}
      <Problem error={grant.error ?? refuse.error} />
    </View>
  )
}
