import { useEffect } from 'react'
import { View } from '@tarojs/components'
import type { AppealView } from '@shared/appeals/appeal.views'
import { solvedNames, type Solved } from '@shared/feedback/feedback.views'
import { Chips } from '@/components/choice'
import { say } from '@/components/toast'
import type { Loaded } from '@/hooks/use-load'
import { useSubmit } from '@/hooks/use-submit'
import { support } from '@/strings/support'
import { useText } from '@/strings/text'

const answers = Object.keys(solvedNames) as Solved[]

/** Whether it is solved where others met it too: what they say of it, and one's own word for whoever joined. */
export function NeighboursCard({ shown, appeal }: { shown: Loaded<AppealView>; appeal: AppealView }) {
  const { t, w } = useText()
  const { submit, error } = useSubmit(
    (keyed, solved: Solved) => keyed.appeals.sayWhetherSolved({ id: appeal.id, solved }),
    changed => {
      say(t(support.saidToast))
      shown.replace(changed)
    },
  )
  useEffect(() => {
    if (error) say(error.message)
  }, [error])
  if (!appeal.neighbours) return null
  const { said, mine, maySay } = appeal.neighbours
  return (
    <View className='card mt12'>
      {maySay && (
        <View>
          <View className='b mb12'>{t(support.solvedToo)}</View>
          <Chips
            label={t(support.solvedToo)}
            width='fill'
            options={answers.map(value => ({ value, text: w(solvedNames[value]) }))}
            chosen={mine}
            onChoose={solved => void submit(solved)}
          />
          <View className='cap mt8'>{t(support.solvedNote)}</View>
        </View>
      )}
      {said && <View className={maySay ? 'mt12' : ''}>{t(support.neighboursSay, { ...said })}</View>}
    </View>
  )
}
