import { View } from '@tarojs/components'
import type { AppealView } from '@shared/appeals/appeal.views'
import { closeCodes } from '@shared/appeals/appeal.workflow'
import { Avatar } from '@/components/avatar'
import { Photos } from '@/components/photos'
import { correction } from '@/strings/casework'
import { dateTimeOf, momentOf } from '@/strings/dates'
import { detail } from '@/strings/detail'
import { useText } from '@/strings/text'

/** The last thing that those in charge wrote: the result, else the latest reply. */
export const latestReply = ({ events }: AppealView) =>
  events.find(({ step, text }) => (step === 'reply' || step === 'resolve') && text !== null)

/** What the unit answered, with its photos; where it says it is done, what follows. */
export function ReplyCard({ appeal }: { appeal: AppealView }) {
  const { t, w } = useText()
  const event = latestReply(appeal)
  if (!event) return null
  const { result, status, ratingUntil, can } = appeal
  const unit = w(event.unit ?? appeal.unit)
  const done = event.step === 'resolve' ? result : null
  return (
    <View className='card'>
      <View className='row g12'>
        <Avatar name={unit} />
        <View className='gr'>
          <View className='b'>
            {done ? t(detail.result, { unit, code: w(closeCodes[done.code]) }) : t(detail.reply, { unit })}
          </View>
          <View className='cap'>{momentOf(event.at)}</View>
        </View>
      </View>
      <View className='mt12 read'>{event.corrected?.text ?? event.text}</View>
      {event.corrected && (
        <View className='mt12'>
          <View className='sub'>{t(correction.corrected, { reason: event.corrected.reason })}</View>
          <View className='cap mt8'>{t(correction.before)}</View>
          <View className='cap read'>{event.text}</View>
        </View>
      )}
      {done?.ifAgain && <View className='sub mt8'>{t(detail.ifAgain, { text: done.ifAgain })}</View>}
      <Photos photos={event.photos} />
      {status === 'resolved' && ratingUntil && can.includes('rate') && (
        <View className='cap mt12'>{t(detail.rateUntil, { due: dateTimeOf(ratingUntil) })}</View>
      )}
    </View>
  )
}
