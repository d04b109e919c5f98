import { useState } from 'react'
import { View } from '@tarojs/components'
import Taro, { useDidShow, useRouter } from '@tarojs/taro'
import { appealLimits } from '@shared/appeals/appeal.limits'
import { api } from '@/api'
import { Commitments } from '@/components/commitments'
import { Duty } from '@/components/duty'
import { FollowUpCards } from '@/components/follow-up'
import { Header } from '@/components/header'
import { Page } from '@/components/page'
import { LoadedView } from '@/components/states'
import { useLoad } from '@/hooks/use-load'
import { useSharing } from '@/hooks/use-sharing'
import { common } from '@/strings/common'
import { dateTimeOf } from '@/strings/dates'
import { detail, rating as ratingText } from '@/strings/detail'
import { rulingText } from '@/strings/rulings'
import { useText } from '@/strings/text'
import { AnswerBar, QuestionCard, useAnswer } from './answer'
import { Bar, type Opened } from './bar'
import { ClockCard } from './clock-card'
import { Ended } from './ended'
import { Head } from './head'
import { History } from './history'
import { Merged } from './merged'
import { MonthlyCard } from './monthly-card'
import { MoreSheet } from './more-sheet'
import { OwnWords } from './own-words'
import { RatingCard } from './rating-card'
import { useRating } from './rating-draft'
import { Pressure } from './pressure'
import { BackSheet } from './back-sheet'
import { RatingSheet } from './rating-sheet'
import { Recurrence } from './recurrence'
import { latestReply, ReplyCard } from './reply-card'
import { NeighboursCard } from './neighbours-card'
import { SupportCard } from './support-card'
import { UrgeLine, useUrge } from './urge'
import { Way } from './way'
import { WordsSheet } from './words-sheet'

/** One matter for its holder or for anybody: how it stands, what it waits for, what happened. */
export default function DetailPage() {
  const { t, w } = useText()
  const { id = '', rate } = useRouter().params
  const [opened, setOpened] = useState<Opened | null>(rate ? 'rate' : null)
  const shown = useLoad(() => api.appeals.show({ id }), [id], false)
  useDidShow(() => void shown.reload())
  const appeal = shown.data
  const shownToAll = appeal?.visibility === 'public' && appeal.status !== 'withdrawn'
  // Never by what its holder wrote: whoever is sent it sees what is public.
  const title = shownToAll
    ? [appeal.title ?? w(appeal.category.name), w(appeal.area.name)].join(t(common.separator))
    : t(detail.title)
  useSharing('appeals/detail', { title, params: { id }, of: shownToAll ? `appeals/${id}` : null })
  const wasRated = appeal?.as === 'holder' && appeal.events.some(({ step }) => step === 'rate' || step === 'reopen')
  const evaluation = useLoad(() => api.feedback.ofAppeal({ id }), [id], wasRated)
  const wasDone = appeal?.as === 'holder' && appeal.events.some(({ step }) => step === 'resolve')
  const followUps = useLoad(() => api.feedback.followUps({ id }), [id, evaluation.data?.version], wasDone)
  const answer = useAnswer(id, shown)
  const urge = useUrge(shown)
  const close = () => setOpened(null)
  const rating = useRating(id, shown, evaluation.data, rated => {
    evaluation.replace(rated.evaluation)
    close()
    void Taro.showToast({ title: t(ratingText.thanks), icon: 'none' })
    void Taro.pageScrollTo({ scrollTop: 0, duration: 200 })
  })
  const mayRate = appeal?.can.includes('rate') || evaluation.data !== null
  const footer =
    appeal &&
    (appeal.can.includes('answer') ? <AnswerBar answer={answer} /> : <Bar appeal={appeal} urge={urge} onOpen={setOpened} />)
  return (
    <Page header={<Header title={t(detail.title)} />} footer={footer}>
      <LoadedView of={shown}>
        {view => (
          <View>
            <Head appeal={view} />
            {view.as === 'public' && <Way appeal={view} />}
            <Merged shown={shown} />
            <Recurrence shown={shown} />
            <Ended appeal={view} />
            <ClockCard appeal={view} />
            <Commitments commitments={view.commitments} />
            <UrgeLine appeal={view} step={urge} />
            <SupportCard shown={shown} appeal={view} />
            <NeighboursCard shown={shown} appeal={view} />
            <View className='stack mt12'>
              <QuestionCard appeal={view} answer={answer} />
              {evaluation.data && <RatingCard evaluation={evaluation.data} onChange={() => setOpened('rate')} />}
              <FollowUpCards items={followUps.data?.items ?? []} />
              <ReplyCard appeal={view} />
              <Pressure id={id} followUps={followUps} />
            </View>
            <History appeal={view} shown={latestReply(view)?.id} />
            <OwnWords appeal={view} onChanged={() => void shown.reload()} />
            {shownToAll && <MonthlyCard id={id} />}
            <Duty areaId={view.area.areaId} />
          </View>
        )}
      </LoadedView>
      {appeal && opened === 'more' && <MoreSheet shown={shown} onAppend={() => setOpened('append')} onClose={close} />}
      {appeal && opened === 'rate' && mayRate && <RatingSheet appeal={appeal} rating={rating} onClose={close} />}
      {appeal && opened === 'back' && <BackSheet shown={shown} onClose={close} />}
      {appeal && opened === 'append' && (
        <WordsSheet
          shown={shown}
          name='append'
          title={t(detail.append)}
          note={t(detail.appendHint)}
          placeholder={t(detail.appendPlaceholder)}
          action={t(detail.append)}
          most={appealLimits.text}
          photos={appealLimits.photos}
          send={(keyed, { version }, text, photoIds) => keyed.appeals.append({ id, version, text, photoIds })}
          onClose={close}
        />
      )}
      {appeal && opened === 'reopen' && (
        <WordsSheet
          shown={shown}
          name='reopen'
          title={t(detail.reopenTitle)}
          note={appeal.reopenUntil ? t(detail.reopenNote, { due: dateTimeOf(appeal.reopenUntil) }) : ''}
          placeholder={t(detail.reopenPlaceholder)}
          action={t(detail.reopenSend)}
          most={appealLimits.reason}
          send={(keyed, { version }, reason) => keyed.appeals.reopen({ id, version, reason })}
          onClose={close}
        />
      )}
      {appeal && opened === 'review' && (
        <WordsSheet
          shown={shown}
          name='review'
          title={t(rulingText.reviewTitle)}
          note={t(rulingText.reviewNote)}
          placeholder={t(rulingText.reviewPlaceholder)}
          action={t(rulingText.reviewSend)}
          most={appealLimits.reason}
          send={(keyed, { version }, reason) => keyed.appeals.askReview({ id, version, reason })}
          onClose={close}
        />
      )}
    </Page>
  )
}
