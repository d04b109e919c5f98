import { useState } from 'react'
import { View } from '@tarojs/components'
import type { AppealView } from '@shared/appeals/appeal.views'
import { Button } from '@/components/button'
import { Sheet } from '@/components/sheet'
import { Problem } from '@/components/states'
import { preferences } from '@/session'
import { common } from '@/strings/common'
import { rating as text } from '@/strings/detail'
import { useText } from '@/strings/text'
import { titleOf } from './head'
import { isRated, type Rating } from './rating-draft'
import { LevelQuestion, SolvedQuestion, WhyQuestion } from './rating-questions'

const questions = [SolvedQuestion, LevelQuestion, WhyQuestion]

/** Is it solved, how was it, why: together, or one a step in care mode. */
export function RatingSheet({ appeal, rating, onClose }: { appeal: AppealView; rating: Rating; onClose(): void }) {
  const speaking = useText()
  const { t, w } = speaking
  const { care } = preferences.use()
  const [step, setStep] = useState(0)
  const last = step === questions.length - 1
  const about = [titleOf(appeal, speaking), ...(appeal.unit ? [w(appeal.unit)] : [])].join(t(common.separator))
  const Alone = questions[step]!
  const ready = isRated(rating.draft)
  const missing = rating.draft.solved === null ? text.first : text.firstGoOn
  const send = (
    <Button className='mt12' look='primary' wide disabled={!ready} busy={rating.busy} onTap={() => void rating.submit()}>
      {t(rating.busy ? text.sending : ready ? text.submit : missing)}
    </Button>
  )
  return (
    <Sheet title={care ? t(text.step, { n: step + 1, total: questions.length }) : t(text.title)} note={about} onClose={onClose}>
      {care ? (
        <Alone rating={rating} alone />
      ) : (
        questions.map((Question, index) => <Question key={index} rating={rating} alone={false} />)
      )}
      {(!care || last) && <View className='cap mt12'>{t(text.privacy)}</View>}
      <Problem error={rating.error} />
      {!care || last ? (
        send
      ) : (
        <Button className='mt16' look='primary' wide disabled={!ready} onTap={() => setStep(step + 1)}>
          {t(ready ? common.next : rating.draft.solved === null ? text.pick : text.firstGoOn)}
        </Button>
      )}
      {care && step > 0 && (
        <Button className='mt12' wide onTap={() => setStep(step - 1)}>
          {t(common.previous)}
        </Button>
      )}
    </Sheet>
  )
}
