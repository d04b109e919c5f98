import { View } from '@tarojs/components'
import type { AppealView } from '@shared/appeals/appeal.views'
import { Button } from '@/components/button'
import { Icon } from '@/components/icon'
import { Tap } from '@/components/tap'
import { detail } from '@/strings/detail'
import { recurrenceText } from '@/strings/recurrence'
import { rulingText } from '@/strings/rulings'
import { useText } from '@/strings/text'
import { UrgeButton, type Urge } from './urge'

export type Opened = 'append' | 'reopen' | 'review' | 'rate' | 'more' | 'back'

/** What the holder may do now, from the steps that the server offers her; nothing if there is none. */
export function Bar({ appeal: { can, status }, urge, onOpen }: { appeal: AppealView; urge: Urge; onOpen(what: Opened): void }) {
  const { t } = useText()
  const rate = can.includes('rate')
  const append = can.includes('append')
  // While a rating is asked for, "not solved" is one of its answers.
  const reopen = can.includes('reopen') && status === 'closed'
  const more = can.includes('withdraw') || can.includes('amend') || (rate && append)
  const review = can.includes('askReview')
  const back = can.includes('comeBack')
  if (!rate && !append && !reopen && !review && !more && !back) return null
  return (
    <View className='act'>
      {more && (
        <Tap className='act-mini' onTap={() => onOpen('more')}>
          <Icon name='dots' />
          {t(detail.more)}
        </Tap>
      )}
      {append && !rate && (
        <Button fill icon='plus' onTap={() => onOpen('append')}>
          {t(detail.append)}
        </Button>
      )}
      {can.includes('urge') && <UrgeButton step={urge} />}
      {reopen && (
        <Button fill look='second' icon='m-redo' onTap={() => onOpen('reopen')}>
          {t(detail.reopen)}
        </Button>
      )}
      {back && (
        <Button fill look='second' icon='m-redo' onTap={() => onOpen('back')}>
          {t(recurrenceText.back)}
        </Button>
      )}
      {review && (
        <Button fill look='second' onTap={() => onOpen('review')}>
          {t(rulingText.review)}
        </Button>
      )}
      {rate && (
        <Button fill look='primary' onTap={() => onOpen('rate')}>
          {t(detail.rateNow)}
        </Button>
      )}
    </View>
  )
}
