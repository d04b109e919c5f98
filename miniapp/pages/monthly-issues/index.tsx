import { View } from '@tarojs/components'
import Taro, { useRouter } from '@tarojs/taro'
import type { MonthlyIssueCard, MonthlyIssueView } from '@shared/monthly-issues/monthly-issue.views'
import { api } from '@/api'
import { Button } from '@/components/button'
import { Heading } from '@/components/figure'
import { Header } from '@/components/header'
import { IssueCandidates } from '@/components/issue-candidates'
import { IssueCell } from '@/components/issue-cell'
import { IssueMark } from '@/components/issue-mark'
import { IssueHistory, IssueWork } from '@/components/issue-work'
import { Page } from '@/components/page'
import { Empty, LoadedView, PagedView, Problem } from '@/components/states'
import { useMoved } from '@/hooks/use-appeal-step'
import { useLoad, type Loaded } from '@/hooks/use-load'
import { usePaged } from '@/hooks/use-paged'
import { useSubmit } from '@/hooks/use-submit'
import { open } from '@/navigate'
import { usePlace } from '@/session'
import { board } from '@/strings/appeals'
import { monthOf } from '@/strings/dates'
import { home } from '@/strings/home'
import { monthlyText as text } from '@/strings/monthly-issues'
import { useText } from '@/strings/text'

/** What residents chose to be worked on first: the vote, the plan, what came of it, and the months before. */
export default function MonthlyIssuesPage() {
  const { t } = useText()
  const { id } = useRouter().params
  const placed = usePlace()?.communityId
  const shown = useLoad(
    async () => {
      const newest = id ?? (await api.monthlyIssues.list({ communityId: placed!, limit: 1 })).items[0]?.id
      return { issue: newest === undefined ? null : await api.monthlyIssues.show({ id: newest }) }
    },
    [id, placed],
    Boolean(id ?? placed),
  )
  return (
    <Page header={<Header title={t(text.title)} />}>
      {id || placed ? (
        <LoadedView of={shown}>
          {({ issue }) =>
            issue ? <Issue issue={issue} shown={shown} /> : <Empty icon='m-list' title={t(text.none)} note={t(text.noneNote)} />
          }
        </LoadedView>
      ) : (
        <Empty icon='pin' title={t(board.choosePlace)}>
          <Button look='primary' onTap={() => open('places/pick')}>
            {t(home.choose)}
          </Button>
        </Empty>
      )}
    </Page>
  )
}

function Issue({ issue, shown }: { issue: MonthlyIssueView; shown: Loaded<{ issue: MonthlyIssueView | null }> }) {
  const { t } = useText()
  const { id, month, status, can, communityId } = issue
  const vote = useSubmit(
    (keyed, candidateId: string) => keyed.monthlyIssues.vote({ id, candidateId }),
    voted => {
      shown.replace({ issue: voted })
      void Taro.showToast({ title: t(text.votedToast), icon: 'none' })
    },
  )
  useMoved(shown, vote.error)
  const months = usePaged(after => api.monthlyIssues.list({ communityId, after }), [communityId])
  return (
    <View>
      <View className='row sp g8 wrap'>
        <View className='h1'>{t(text.ofMonth, { month: monthOf(month) })}</View>
        <IssueMark status={status} />
      </View>
      <View className='sub mt4'>{t(text.lead)}</View>
      <Problem error={vote.error} />
      <IssueWork issue={issue} />
      <IssueCandidates issue={issue} onVote={can.includes('vote') ? one => void vote.submit(one) : undefined} />
      <IssueHistory events={issue.events} />
      <PagedView of={months} empty={null}>
        {cards => <Others cards={cards.filter(card => card.id !== id)} />}
      </PagedView>
    </View>
  )
}

function Others({ cards }: { cards: MonthlyIssueCard[] }) {
  const { t } = useText()
  if (cards.length === 0) return null
  return (
    <View>
      <Heading>{t(text.others)}</Heading>
      <View className='cells'>
        {cards.map(card => (
          <IssueCell key={card.id} card={card} onTap={() => open('monthly-issues', { id: card.id })} />
        ))}
      </View>
    </View>
  )
}
