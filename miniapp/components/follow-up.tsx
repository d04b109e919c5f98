import { View } from '@tarojs/components'
import type { FollowUp } from '@shared/feedback/visit.views'
import { visitWays, type VisitCause, type VisitStatus } from '@shared/feedback/visit.workflow'
import { momentOf, momentWithin } from '../strings/dates'
import { useText, type Text } from '../strings/text'
import { visitText as text } from '../strings/visits'
import { Icon } from './icon'

const says: Record<VisitStatus, Text> = {
  open: text.mineOpen,
  contacted: text.mineContacted,
  putRight: text.minePutRight,
  closed: text.mineClosed,
  unreachable: text.mineUnreachable,
  heard: text.mineHeard,
}

const heads: Record<VisitCause, Text> = { poor: text.mine, pressed: text.minePressed, sample: text.mineSample }

/** That somebody other than those who did it looks after what one was not content with, by when, and what came of it. */
export const FollowUpCards = ({ items }: { items: FollowUp[] }) => (
  <>
    {items.map((item, index) => (
      <FollowUpCard key={index} {...item} />
    ))}
  </>
)

function FollowUpCard({ cause, status, dueAt, late, misses: count, contacted, ended }: FollowUp) {
  const { t, w } = useText()
  const due = dueAt ? momentWithin(dueAt) : ''
  return (
    <View className='card'>
      <View className='row g8'>
        <Icon name={ended ? 'm-done' : late ? 'm-over' : 'users'} className={late ? 'verm' : 'jade'} />
        <View className='gr b'>{t(heads[cause])}</View>
      </View>
      <View className={`mt4 ${late ? 'verm' : 'sub'}`}>
        {t(late ? text.mineLate : cause === 'sample' && status === 'open' ? text.mineDrawn : says[status], { due, count })}
      </View>
      {contacted && (
        <View className='mt8'>
          <View className='cap'>{t(text.toldYou, { when: momentOf(contacted.at), way: w(visitWays[contacted.way]) })}</View>
          <View className='read'>{contacted.text}</View>
        </View>
      )}
      {ended?.text && <View className='mt8 read'>{ended.text}</View>}
    </View>
  )
}
