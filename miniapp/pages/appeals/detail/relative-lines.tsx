import { View } from '@tarojs/components'
import { relations } from '@shared/appeals/relative'
import type { AppealView } from '@shared/appeals/appeal.views'
import { Button } from '@/components/button'
import { Problem } from '@/components/states'
import { say } from '@/components/toast'
import { useSubmit } from '@/hooks/use-submit'
import { relativeText as text } from '@/strings/relative'
import { useText } from '@/strings/text'

/** For whom it was filed, and one tap by which either of the two takes that out. */
export function RelativeLines({ appeal: { id, as, caller }, onChanged }: { appeal: AppealView; onChanged(): void }) {
  const { t, w } = useText()
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
      <Button className='mt8' small busy={ending.busy} onTap={() => void ending.submit()}>
        {t(text.end)}
      </Button>
    </View>
  )
}
