import { useState } from 'react'
import { View } from '@tarojs/components'
import { signUpEvents } from '@shared/activities/activity.workflow'
import { api } from '@/api'
import { Button } from '@/components/button'
import { Empty, PagedView } from '@/components/states'
import { usePaged } from '@/hooks/use-paged'
import { common } from '@/strings/common'
import { momentOf } from '@/strings/dates'
import { leading } from '@/strings/leading'
import { useText } from '@/strings/text'

/** Who signed up, waited, moved up and left, the newest first; folded away until it is asked for. */
export function SignUpHistory({ shiftId }: { shiftId: string }) {
  const { t } = useText()
  const [open, setOpen] = useState(false)
  return (
    <View className='mt16'>
      <Button small icon='clock' onTap={() => setOpen(!open)}>
        {t(open ? leading.historyAway : leading.history)}
      </Button>
      {open && <Events shiftId={shiftId} />}
    </View>
  )
}

function Events({ shiftId }: { shiftId: string }) {
  const { t, w } = useText()
  const list = usePaged(after => api.activities.history({ id: shiftId, after }), [shiftId])
  return (
    <View className='mt12'>
      <PagedView of={list} empty={<Empty icon='users' title={t(leading.empty)} />}>
        {events => (
          <View className='cells'>
            {events.map(({ id, name, role, step, at }) => (
              <View key={id} className='cell'>
                <View className='gr'>
                  <View>{[name, w(signUpEvents[step])].join(t(common.separator))}</View>
                  <View className='cap'>{role}</View>
                </View>
                <View className='cap nw'>{momentOf(at)}</View>
              </View>
            ))}
          </View>
        )}
      </PagedView>
    </View>
  )
}
