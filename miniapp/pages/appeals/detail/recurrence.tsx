import { useState } from 'react'
import { View } from '@tarojs/components'
import type { AppealView } from '@shared/appeals/appeal.views'
import { Button } from '@/components/button'
import { RecurrenceCard } from '@/components/recurrence-card'
import { Sheet } from '@/components/sheet'
import { Problem } from '@/components/states'
import { Tap } from '@/components/tap'
import { useAppealStep } from '@/hooks/use-appeal-step'
import type { Loaded } from '@/hooks/use-load'
import { open } from '@/navigate'
import { recurrenceText } from '@/strings/recurrence'
import { useText } from '@/strings/text'

/** Of what came back after it was fixed: the way to the one before or after, and its holder's word on whether it is the same. */
export function Recurrence({ shown }: { shown: Loaded<AppealView> }) {
  const { t } = useText()
  const [asked, setAsked] = useState(false)
  const { recurrence, as, can } = shown.data!
  const link = useAppealStep(shown, (keyed, { id, version }) => keyed.appeals.linkRecurrence({ id, version }))
  if (!recurrence) return null
  const mine = as === 'holder'
  return (
    <View>
      <RecurrenceCard recurrence={recurrence} onOpen={id => open('appeals/detail', { id })}>
        {mine && can.includes('partRecurrence') && (
          <Tap className='hit lnk' onTap={() => setAsked(true)}>
            {t(recurrenceText.not)}
          </Tap>
        )}
        {mine && can.includes('linkRecurrence') && (
          <Tap className='hit lnk' onTap={() => void link.submit()}>
            {t(recurrenceText.same)}
          </Tap>
        )}
      </RecurrenceCard>
      <Problem error={link.error} />
      {asked && <NotTheSame shown={shown} onClose={() => setAsked(false)} />}
    </View>
  )
}

function NotTheSame({ shown, onClose }: { shown: Loaded<AppealView>; onClose(): void }) {
  const { t } = useText()
  const step = useAppealStep(shown, (keyed, { id, version }) => keyed.appeals.partRecurrence({ id, version }), onClose)
  return (
    <Sheet title={t(recurrenceText.notTitle)} note={t(recurrenceText.notNote)} onClose={onClose}>
      <Problem error={step.error} />
      <Button className='mt16' look='primary' wide busy={step.busy} onTap={() => void step.submit()}>
        {t(recurrenceText.notDo)}
      </Button>
    </Sheet>
  )
}
