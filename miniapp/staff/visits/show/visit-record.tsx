import { View } from '@tarojs/components'
import type { VisitEvent } from '@shared/feedback/visit.views'
import { visitWays, type VisitEventStep } from '@shared/feedback/visit.workflow'
import { Timeline } from '@/components/timeline'
import { momentOf } from '@/strings/dates'
import { useText, type Text } from '@/strings/text'
import { visitText as text } from '@/strings/visits'

const told: Record<VisitEventStep, { icon: string; text: Text; look?: 'ok' | 'over' }> = {
  open: { icon: 'm-wait', text: text.opened },
  soon: { icon: 'm-near', text: text.soon },
  overdue: { icon: 'm-over', text: text.overdue, look: 'over' },
  miss: { icon: 'm-off', text: text.missed },
  contact: { icon: 'm-half', text: text.contacted },
  putRight: { icon: 'm-done', text: text.putRightDone, look: 'ok' },
  close: { icon: 'm-done', text: text.closed },
  hear: { icon: 'm-done', text: text.heard, look: 'ok' },
  giveUp: { icon: 'm-off', text: text.gaveUp },
}

/** What was done about it, newest first. */
export function VisitRecord({ events, byLot }: { events: VisitEvent[]; byLot: boolean }) {
  const { t, w } = useText()
  const entries = events.map(({ id, step, at, by, way, text: note }) => {
    const { icon, text: sentence, look } = told[step]
    const title = t(byLot && step === 'open' ? text.drawn : sentence, {
      who: w(by) || t(text.staff),
      way: way ? w(visitWays[way]) : '',
    })
    return { key: id, icon, title, when: momentOf(at), note, look }
  })
  return (
    <View>
      <View className='sec' {...{ role: 'heading', 'aria-level': '2' }}>
        {t(text.record)}
      </View>
      <Timeline entries={entries} />
    </View>
  )
}
