import { useState } from 'react'
import { View } from '@tarojs/components'
import { relations } from '@shared/appeals/relative'
import type { AppealView } from '@shared/appeals/appeal.views'
import { Button } from '@/components/button'
import { Problem } from '@/components/states'
import { Tap } from '@/components/tap'
import { say } from '@/components/toast'
import { useSubmit } from '@/hooks/use-submit'
import { relativeText as text } from '@/strings/relative'
import { useText } from '@/strings/text'
import { RelativeSheet } from './relative-sheet'

/** For whom it was filed; either of the two puts that right, or takes it out with one tap. */
export function RelativeLines({ appeal, onChanged }: { appeal: AppealView; onChanged(): void }) {
  const { id, as, caller } = appeal
  const { t, w } = useText()
  const [correcting, setCorrecting] = useState(false)
  const ending = useSubmit(
    keyed => keyed.appeals.endRelative({ id }),
    () => {
      say(t(text.ended))
      onChanged()
    },
  )
  if (as !== 'holder' || !caller?.relation) return null
  return (
    <View className='mt12'>
      <View className='b'>{t(text.named, { relation: w(relations[caller.relation]), name: caller.name ?? '' })}</View>
      {caller.hasPhone && <View className='cap mt4'>{t(text.hasPhone)}</View>}
      <Problem error={ending.error} />
      <Tap className='hit lnk' onTap={() => setCorrecting(true)}>
        {t(text.correct)}
      </Tap>
      <Button className='mt8' small busy={ending.busy} onTap={() => void ending.submit()}>
        {t(text.end)}
      </Button>
      {correcting && (
        <RelativeSheet
          appeal={appeal}
          onDone={() => {
            setCorrecting(false)
            onChanged()
          }}
          onClose={() => setCorrecting(false)}
        />
      )}
    </View>
  )
}
