import { useState } from 'react'
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import type { FollowUps } from '@shared/feedback/visit.views'
import { Button } from '@/components/button'
import { Sheet } from '@/components/sheet'
import { Problem } from '@/components/states'
import { Tap } from '@/components/tap'
import type { Loaded } from '@/hooks/use-load'
import { useSubmit } from '@/hooks/use-submit'
import { useText } from '@/strings/text'
import { visitText as text } from '@/strings/visits'

/** Somebody asked her for a good rating: two taps tell a supervisor, and nobody of the unit. */
export function Pressure({ id, followUps }: { id: string; followUps: Loaded<FollowUps> }) {
  const { t } = useText()
  const [opened, setOpened] = useState(false)
  const report = useSubmit(
    keyed => keyed.feedback.reportPressure({ id }),
    told => {
      setOpened(false)
      followUps.replace(told)
      void Taro.showToast({ title: t(text.pressedThanks), icon: 'none' })
    },
  )
  if (!followUps.data?.can.includes('reportPressure')) return null
  return (
    <View>
      <Tap className='hit lnk' onTap={() => setOpened(true)}>
        {t(text.pressed)}
      </Tap>
      {opened && (
        <Sheet title={t(text.pressedTitle)} note={t(text.pressedNote)} onClose={() => setOpened(false)}>
          <Problem error={report.error} />
          <Button className='mt20' look='primary' wide busy={report.busy} onTap={() => void report.submit()}>
            {t(text.pressedSend)}
          </Button>
        </Sheet>
      )}
    </View>
  )
}
