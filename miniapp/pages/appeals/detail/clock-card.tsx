import { Text, View } from '@tarojs/components'
import type { AppealView, ClockView } from '@shared/appeals/appeal.views'
import { Countdown, Ticks } from '@/components/clock'
import { Icon } from '@/components/icon'
import { dateOf, dateTimeOf, momentWithin } from '@/strings/dates'
import { detail } from '@/strings/detail'
import { filed } from '@/strings/filing'
import { partyText } from '@/strings/outside'
import { listedLine, promisedLine } from '@/strings/matter-notes'
import { stepText } from '@/strings/steps'
import { rulingText } from '@/strings/rulings'
import { useText } from '@/strings/text'

/** How long there is, that it stands still and for whom, or how long it took. */
export function ClockCard({
  appeal: { clock, question, reception, as, promisedFor, unit, onList, extension, party, closeCode },
}: {
  appeal: AppealView
}) {
  const speaking = useText()
  const { t, w } = speaking
  if (onList)
    return (
      <View className='card'>
        <View className='b'>{t(rulingText.listed, { date: dateOf(onList.reviewAt) })}</View>
        <View className='read mt8'>{t(rulingText.missing, { need: onList.need })}</View>
        <View className='cap mt8'>{listedLine(onList, speaking)}</View>
        <View className='cap mt4'>{t(rulingText.listedExplain)}</View>
      </View>
    )
  // It is the clock of the other one that counts.
  if (!clock || closeCode === 'merged') return null
  if (clock.light === 'stopped') return <Took clock={clock} />
  if (clock.light === 'paused') {
    if (!question || as !== 'holder') return <View className='card sub'>{t(detail.pausedPublic)}</View>
    return (
      <View className='card'>
        <View className='cap'>{t(detail.pausedFor)}</View>
        <View className='row-b g8 wrap mt4'>
          <Text className='num'>{dateTimeOf(question.answerBy)}</Text>
          <Text className='b'>{t(detail.pausedUntil)}</Text>
        </View>
        <View className='cap mt4'>{t(detail.pausedThen)}</View>
      </View>
    )
  }
  return (
    <View>
      <Countdown clock={clock} />
      {extension && (
        <View className='note mt12'>
          <Icon name='clock' />
          <View className='gr'>
            {t(stepText.extended, {
              ...{ due: momentWithin(extension.dueAt), reason: w(extension.reason), was: momentWithin(extension.wasDue) },
            })}
          </View>
        </View>
      )}
      {party && (
        <View className='note mt12'>
          <Icon name='m-ext' />
          <View className='gr'>{t(partyText.mine, { name: party.name, unit: w(unit) })}</View>
        </View>
      )}
      {promisedFor && (
        <View className='note mt12'>
          <Icon name='m-cal' />
          <View className='gr b'>
            {new Date(promisedFor) < new Date()
              ? promisedLine(promisedFor, speaking)
              : t(stepText.promisedMine, { unit: w(unit), when: momentWithin(promisedFor) })}
          </View>
        </View>
      )}
      {reception && <View className='cap mt8 mb12'>{t(filed.desk, { name: w(reception.name), phone: reception.phone })}</View>}
    </View>
  )
}

function Took({ clock }: { clock: ClockView }) {
  const { t } = useText()
  const late = clock.overdueBy > 0
  const count = late ? clock.days + clock.overdueBy : clock.past + 1
  return (
    <View className='card'>
      <View className='cap'>{t(detail.took)}</View>
      <View className='row-b g8 wrap'>
        <Text className='num-xl'>{count}</Text>
        <Text className='b'>{t(late ? detail.late : detail.inTime, { count })}</Text>
      </View>
      <View className='mt12'>
        <Ticks clock={{ ...clock, light: late ? 'vermilion' : 'green', past: count }} />
      </View>
    </View>
  )
}
