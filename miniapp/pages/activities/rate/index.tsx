import { useDidShow, useRouter } from '@tarojs/taro'
import { View } from '@tarojs/components'
import { feedbackLimits } from '@shared/feedback/feedback.limits'
import type { ShiftRating } from '@shared/feedback/feedback.views'
import { api } from '@/api'
import { Button } from '@/components/button'
import { FollowUpCards } from '@/components/follow-up'
import { Header } from '@/components/header'
import { LinkCell } from '@/components/link-cell'
import { Page } from '@/components/page'
import { Empty, LoadedView } from '@/components/states'
import { useLoad, type Loaded } from '@/hooks/use-load'
import { open } from '@/navigate'
import { activityRating as text } from '@/strings/activity-rating'
import { common } from '@/strings/common'
import { dayOf } from '@/strings/dates'
import { spanOf } from '@/strings/lengths'
import { useText } from '@/strings/text'
import { RatingFields } from './rating-fields'
import { SaidCard } from './said-card'
import { useShiftRating } from './use-shift-rating'

/** Whoever was there says how a shift was; once said, she sees her own word and may change it for some days. */
export default function RateActivityPage() {
  const { t } = useText()
  const { shift = '' } = useRouter().params
  const shown = useLoad(() => api.feedback.ofShift({ id: shift }), [shift])
  useDidShow(() => {
    if (shown.data) void shown.reload()
  })
  return (
    <Page header={<Header title={t(text.title)} placeless />}>
      <LoadedView of={shown}>{view => <Rating shown={shown} view={view} />}</LoadedView>
    </Page>
  )
}

function Rating({ shown, view }: { shown: Loaded<ShiftRating>; view: ShiftRating }) {
  const { t } = useText()
  const rating = useShiftRating(shown, view)
  const { activityId, shiftId, title, mine, can } = view
  const isPoor = mine !== null && mine.level <= feedbackLimits.poorLevel
  const followUps = useLoad(() => api.feedback.followUpsOfShift({ id: shiftId }), [shiftId, mine?.version], isPoor)
  const mayRate = can.includes('rate')
  return (
    <View>
      <View className='cells'>
        <LinkCell
          icon='cal'
          bold
          title={title}
          note={[dayOf(view.startsAt), spanOf(view)].join(t(common.separator))}
          onTap={() => open('activities/detail', { id: activityId, shift: shiftId })}
        />
      </View>
      {mayRate && rating.writing ? (
        <RatingFields rating={rating} until={view.until} />
      ) : mine ? (
        <View>
          <SaidCard mine={mine} onChange={mayRate ? rating.begin : null} />
          <View className='stack mt12'>
            <FollowUpCards items={followUps.data?.items ?? []} />
          </View>
        </View>
      ) : (
        <Closed isOver={new Date(view.endsAt) < new Date()} onBack={() => open('activities/detail', { id: activityId })} />
      )}
    </View>
  )
}

function Closed({ isOver, onBack }: { isOver: boolean; onBack(): void }) {
  const { t } = useText()
  return (
    <Empty icon='clock' title={t(isOver ? text.over : text.notOver)} note={isOver ? t(text.overNote) : undefined}>
      <Button look='second' onTap={onBack}>
        {t(text.toActivity)}
      </Button>
    </Empty>
  )
}
