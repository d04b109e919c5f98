import { Text, View } from '@tarojs/components'
import type { CandidateView, MonthlyIssueView } from '@shared/monthly-issues/monthly-issue.views'
import { candidateGrounds } from '@shared/monthly-issues/monthly-issue.workflow'
import { common } from '../strings/common'
import { momentWithin } from '../strings/dates'
import { monthlyText as text } from '../strings/monthly-issues'
import { useText, type Speaking } from '../strings/text'
import { Heading } from './figure'
import { Icon } from './icon'
import { candidateName } from './issue-mark'
import { Tap } from './tap'

interface Props {
  issue: MonthlyIssueView
  /** Where whoever looks may choose. */
  onVote?: (id: string) => void
}

/** What was put to the vote, with what is known of each; then how many chose it. */
export function IssueCandidates({ issue, onVote }: Props) {
  const { t } = useText()
  const { candidates, status, voters, votingUntil, considered } = issue
  const until = momentWithin(votingUntil)
  const said =
    candidates.length === 0
      ? t(text.nothing)
      : status === 'voting'
        ? t(onVote ? text.voteNote : text.over, { until })
        : voters === 0
          ? t(text.nobody)
          : t(text.voters, { count: voters ?? 0 })
  return (
    <View>
      <Heading>{t(onVote ? text.vote : text.candidates)}</Heading>
      <View className='sub mb12'>{said}</View>
      {candidates.length > 0 && (
        <View
          className='cells'
          {...{ role: onVote ? 'radiogroup' : 'list', 'aria-label': t(onVote ? text.vote : text.candidates) }}
        >
          {candidates.map(candidate => (
            <CandidateCell key={candidate.id} candidate={candidate} issue={issue} onVote={onVote} />
          ))}
        </View>
      )}
      <View className='card mt12'>
        <View className='b'>{t(text.how)}</View>
        <View className='sub mt4'>{t(text.howNote, { count: considered })}</View>
      </View>
    </View>
  )
}

function CandidateCell({ candidate, issue, onVote }: Props & { candidate: CandidateView }) {
  const speaking = useText()
  const { t, w } = speaking
  const { id, grounds, votes } = candidate
  const mine = issue.mine === id
  const isChosen = issue.chosen?.id === id
  const name = candidateName(candidate, speaking)
  const shown = (
    <>
      <Icon name={isChosen ? 'm-done' : mine ? 'check' : 'm-wait'} className={isChosen || mine ? 'jade' : 'ink2'} />
      <View className='gr'>
        <View className='b'>{name}</View>
        <View className='sub'>{factsOf(candidate, speaking)}</View>
        <View className='cap'>{grounds.map(ground => w(candidateGrounds[ground])).join(t(common.separator))}</View>
      </View>
      {votes !== null && <Text className='b cell-end'>{t(text.votes, { count: votes })}</Text>}
      {votes === null && mine && <Text className='cap cell-end'>{t(text.voted)}</Text>}
    </>
  )
  if (!onVote)
    return (
      <View className='cell' {...{ role: 'listitem' }}>
        {shown}
      </View>
    )
  return (
    <Tap className='cell' role='radio' on={mine} onTap={() => onVote(id)}>
      {shown}
    </Tap>
  )
}

function factsOf({ households, matters, reopens, months }: CandidateView, { t }: Speaking): string {
  const facts = [
    households === null ? t(text.few) : t(text.households, { count: households }),
    t(text.matters, { count: matters }),
    reopens > 0 && t(text.reopens, { count: reopens }),
    months > 0 && t(text.months, { count: months }),
  ]
  return facts.filter(Boolean).join(t(common.separator))
}
