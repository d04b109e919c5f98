import type { PropsWithChildren } from 'react'
import { View } from '@tarojs/components'
import { appealLimits } from '@shared/appeals/appeal.limits'
import type { AppealView } from '@shared/appeals/appeal.views'
import { Button } from '@/components/button'
import { dateOf, momentWithin } from '@/strings/dates'
import { listedLine } from '@/strings/matter-notes'
import { rulingText } from '@/strings/rulings'
import { useText, type Text } from '@/strings/text'
import type { Action } from './action-bar'

interface Props {
  appeal: AppealView
  onOpen(action: Action): void
}
type Choice = readonly [action: Action & AppealView['can'][number], text: Text]

/** What waits for a supervisor's ruling: she chooses, the others see by when. */
export function RulingCard({ appeal, onOpen }: Props) {
  const speaking = useText()
  const { t } = speaking
  const { reopenRuling, review, onList, supervised, timesReopened: count, can } = appeal
  const choices = (...all: Choice[]) => <Choices all={all.filter(([action]) => can.includes(action))} onOpen={onOpen} />
  if (reopenRuling) {
    const title = can.includes('ruleReopen') ? rulingText.reopened : rulingText.reopenedWaits
    return (
      <Ruling title={t(title, { count, due: momentWithin(reopenRuling.by) })}>
        <View className='sub mt4'>{t(count >= appealLimits.upperFrom ? rulingText.upper : rulingText.goOn)}</View>
        {choices(['ruleReopen', rulingText.redo], ['putOnList', rulingText.list], ['ruleClose', rulingText.close])}
      </Ruling>
    )
  }
  if (review?.state === 'asked')
    return (
      <Ruling title={t(rulingText.reviewWaits, { due: momentWithin(review.by) })}>
        <View className='read mt8'>{review.words}</View>
        {!can.includes('ruleReview') && <View className='cap mt8'>{t(rulingText.reviewOther)}</View>}
        {choices(['ruleReview', rulingText.takeUp], ['upholdReview', rulingText.uphold])}
      </Ruling>
    )
  if (onList)
    return (
      <Ruling title={t(rulingText.listed, { date: dateOf(onList.reviewAt) })}>
        <View className='read mt8'>{t(rulingText.missing, { need: onList.need })}</View>
        <View className='cap mt4'>{listedLine(onList, speaking)}</View>
        {choices(['reviewList', rulingText.reviewList], ['takeOffList', rulingText.takeOff])}
      </Ruling>
    )
  if (supervised)
    return (
      <Ruling title={t(rulingText.supervised, { due: momentWithin(supervised.by) })}>
        <View className='sub mt4'>{t(can.includes('checkOff') ? rulingText.supervisedHint : rulingText.supervisedAnswer)}</View>
        {choices(['checkOff', rulingText.checkOff])}
      </Ruling>
    )
  return null
}

const Ruling = ({ title, children }: PropsWithChildren<{ title: string }>) => (
  <View className='card sel mt12'>
    <View className='b'>{title}</View>
    {children}
  </View>
)

function Choices({ all, onOpen }: { all: Choice[]; onOpen(action: Action): void }) {
  const { t } = useText()
  if (all.length === 0) return null
  return (
    <View className='row g8 wrap mt12'>
      {all.map(([action, text], index) => (
        <Button key={action} fill look={index === 0 ? 'second' : undefined} onTap={() => onOpen(action)}>
          {t(text)}
        </Button>
      ))}
    </View>
  )
}
