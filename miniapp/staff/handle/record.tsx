import { View } from '@tarojs/components'
import type { AppealView } from '@shared/appeals/appeal.views'
import { Photos } from '@/components/photos'
import { eventMarks } from '@/components/status-mark'
import { Timeline } from '@/components/timeline'
import { correction } from '@/strings/casework'
import { momentOf } from '@/strings/dates'
import { handle } from '@/strings/staff'
import { useText } from '@/strings/text'

/** Every step with who took it, newest first. */
export function Record({ appeal }: { appeal: AppealView }) {
  const { t, w } = useText()
  return (
    <View>
      <View className='sec' {...{ role: 'heading', 'aria-level': '2' }}>
        {t(handle.record)}
      </View>
      <Timeline
        entries={appeal.events.map(({ id, step, at, sentence, text, photos, corrected }, index) => ({
          key: id,
          icon: step === 'submit' ? 'm-wait' : (eventMarks[step] ?? 'm-done'),
          look: step === 'overdue' ? ('over' as const) : index === 0 ? ('now' as const) : undefined,
          title: corrected ? `${w(sentence)} · ${t(correction.later)}` : w(sentence),
          when: momentOf(at),
          note: step === 'submit' ? null : text,
          more: step === 'submit' || photos.length === 0 ? undefined : <Photos photos={photos} />,
        }))}
      />
    </View>
  )
}
