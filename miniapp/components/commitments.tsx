import type { PropsWithChildren } from 'react'
import { View } from '@tarojs/components'
import type { CommitmentState, CommitmentView } from '@shared/appeals/commitment.views'
import { commitmentText as text } from '../strings/commitments'
import { dateOf } from '../strings/dates'
import { useText } from '../strings/text'
import { Icon } from './icon'

const marks: Record<CommitmentState, string> = {
  open: 'm-cal',
  kept: 'm-done',
  broken: 'm-over',
  takenBack: 'm-no',
  lapsed: 'm-off',
}

/** What was promised in a matter, the newest first; `children` are what may be done about the one that stands. */
export function Commitments({ commitments, children }: PropsWithChildren<{ commitments: CommitmentView[] }>) {
  const { t } = useText()
  if (commitments.length === 0) return null
  return (
    <View className='card mt12'>
      <View className='b' {...{ role: 'heading', 'aria-level': '2' }}>
        {t(text.title)}
      </View>
      {commitments.map(one => (
        <Commitment key={one.id} commitment={one} />
      ))}
      {commitments[0]!.state === 'open' && <View className='cap mt8'>{t(text.standing)}</View>}
      {children}
    </View>
  )
}

/** One of them: by when, how it stands, what was said. */
export function Commitment({ commitment: { state, day, text: words, said } }: { commitment: CommitmentView }) {
  const { t } = useText()
  const broken = state === 'broken' ? 'verm' : ''
  return (
    <View className='mt12'>
      <View className='row g8'>
        <Icon name={marks[state]} className={broken} />
        <View className={`gr b ${broken}`}>{t(text[state], { date: dateOf(`${day}T12:00:00+08:00`) })}</View>
      </View>
      {words && <View className='read mt4'>{words}</View>}
      {said && <View className='sub mt4'>{t(state === 'kept' ? text.done : text.why, { said })}</View>}
    </View>
  )
}
