import { useState } from 'react'
import { View } from '@tarojs/components'
import type { AppealView } from '@shared/appeals/appeal.views'
import { Button } from '@/components/button'
import { MasterCard } from '@/components/master-card'
import { Sheet } from '@/components/sheet'
import { Problem } from '@/components/states'
import { Tap } from '@/components/tap'
import { useAppealStep } from '@/hooks/use-appeal-step'
import type { Loaded } from '@/hooks/use-load'
import { open } from '@/navigate'
import { dateOf } from '@/strings/dates'
import { mergeText } from '@/strings/merging'
import { useText } from '@/strings/text'

/** Of a matter that is handled together with another: the way there, her own word on it, and that it is another after all. */
export function Merged({ shown }: { shown: Loaded<AppealView> }) {
  const { t } = useText()
  const [asked, setAsked] = useState(false)
  const { master, as, can, mergedCount } = shown.data!
  if (mergedCount > 0) return <View className='card sub mb12'>{t(mergeText.also, { count: mergedCount })}</View>
  if (!master) return null
  return (
    <View>
      <MasterCard master={master} onOpen={id => open('appeals/detail', { id })}>
        {as === 'holder' && <View className='cap mt4'>{t(can.includes('rate') ? mergeText.judgeNow : mergeText.judged)}</View>}
        {can.includes('unmerge') && master.unmergeUntil && (
          <View className='row sp g8 wrap mt4'>
            <Tap className='hit lnk' onTap={() => setAsked(true)}>
              {t(mergeText.not)}
            </Tap>
            <View className='cap'>{t(mergeText.notUntil, { date: dateOf(master.unmergeUntil) })}</View>
          </View>
        )}
      </MasterCard>
      {asked && <NotTheSame shown={shown} onClose={() => setAsked(false)} />}
    </View>
  )
}

function NotTheSame({ shown, onClose }: { shown: Loaded<AppealView>; onClose(): void }) {
  const { t } = useText()
  const step = useAppealStep(shown, (keyed, { id, version }) => keyed.appeals.unmerge({ id, version }), onClose)
  return (
    <Sheet title={t(mergeText.notTitle)} note={t(mergeText.notNote)} onClose={onClose}>
      <Problem error={step.error} />
      <Button className='mt16' look='primary' wide busy={step.busy} onTap={() => void step.submit()}>
        {t(mergeText.notDo)}
      </Button>
    </Sheet>
  )
}
