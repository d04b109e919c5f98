import { View } from '@tarojs/components'
import type { AppealView } from '@shared/appeals/appeal.views'
import { RecurrenceCard } from '@/components/recurrence-card'
import { Problem } from '@/components/states'
import { Tap } from '@/components/tap'
import { useAppealStep } from '@/hooks/use-appeal-step'
import type { Loaded } from '@/hooks/use-load'
import { open } from '@/navigate'
import { recurrenceText } from '@/strings/recurrence'
import { useText } from '@/strings/text'

/** Which time it is, how it was fixed the time before; not the same, with a reason, or the same after all. */
export function Recurrence({ shown, onPart }: { shown: Loaded<AppealView>; onPart(): void }) {
  const { t } = useText()
  const { recurrence, can } = shown.data!
  const link = useAppealStep(shown, (keyed, { id, version }) => keyed.appeals.linkRecurrence({ id, version }))
  if (!recurrence) return null
  return (
    <View className='mt12'>
      <RecurrenceCard staff recurrence={recurrence} onOpen={id => open('staff/handle', { id })}>
        {can.includes('partRecurrence') && (
          <Tap className='hit lnk' onTap={onPart}>
            {t(recurrenceText.part)}
          </Tap>
        )}
        {can.includes('linkRecurrence') && (
          <Tap className='hit lnk' onTap={() => void link.submit()}>
            {t(recurrenceText.same)}
          </Tap>
        )}
      </RecurrenceCard>
      <Problem error={link.error} />
    </View>
  )
}
