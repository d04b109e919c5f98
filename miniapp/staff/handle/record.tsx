import { View } from '@tarojs/components'
import type { AppealView, EventView } from '@shared/appeals/appeal.views'
import { Photos } from '@/components/photos'
import { Timeline } from '@/components/timeline'
import { momentOf } from '@/strings/dates'
import { handle } from '@/strings/staff'
import { useText } from '@/strings/text'

const marks: Partial<globalThis.Record<EventView['step'], string>> = {
  submit: 'm-wait',
  reply: 'm-half',
  ask: 'm-ask',
  resolve: 'm-ans',
  reopen: 'm-redo',
  overdue: 'm-over',
  confirmDecline: 'm-no',
  withdraw: 'm-off',
}

/** Every step with who took it, newest first. */
export function Record({ appeal }: { appeal: AppealView }) {
  const { t, w } = useText()
  return (
    <View>
      <View className='sec' {...{ role: 'heading', 'aria-level': '2' }}>
        {t(handle.record)}
      </View>
      <Timeline
        entries={appeal.events.map(({ id, step, at, sentence, text, photos }, index) => ({
          key: id,
          icon: marks[step] ?? 'm-done',
          look: step === 'overdue' ? ('over' as const) : index === 0 ? ('now' as const) : undefined,
          title: w(sentence),
          when: momentOf(at),
          note: step === 'submit' ? null : text,
          more: step === 'submit' || photos.length === 0 ? undefined : <Photos photos={photos} />,
        }))}
      />
    </View>
  )
}
