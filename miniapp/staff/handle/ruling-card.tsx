import { View } from '@tarojs/components'
import { appealLimits } from '@shared/appeals/appeal.limits'
import type { AppealView } from '@shared/appeals/appeal.views'
import { Button } from '@/components/button'
import { momentWithin } from '@/strings/dates'
import { rulingText } from '@/strings/rulings'
import { useText } from '@/strings/text'
import type { Action } from './action-bar'

interface Props {
  appeal: AppealView
  onOpen(action: Action): void
}

/** What waits for a supervisor's ruling: she chooses, the others see by when. */
export function RulingCard({ appeal: { reopenRuling, timesReopened: count, can }, onOpen }: Props) {
  const { t } = useText()
  if (!reopenRuling) return null
  const may = can.includes('ruleReopen')
  const due = momentWithin(reopenRuling.by)
  return (
    <View className='card sel mt12'>
      <View className='b'>{t(may ? rulingText.reopened : rulingText.reopenedWaits, { count, due })}</View>
      <View className='sub mt4'>{t(count >= appealLimits.upperFrom ? rulingText.upper : rulingText.goOn)}</View>
      {may && (
        <View className='row g8 wrap mt12'>
          <Button fill look='second' onTap={() => onOpen('ruleReopen')}>
            {t(rulingText.redo)}
          </Button>
          <Button fill onTap={() => onOpen('ruleClose')}>
            {t(rulingText.close)}
          </Button>
        </View>
      )}
    </View>
  )
}
