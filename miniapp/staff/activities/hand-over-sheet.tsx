import { View } from '@tarojs/components'
import type { ActivityView } from '@shared/activities/activity.views'
import { api } from '@/api'
import { Avatar } from '@/components/avatar'
import { Sheet } from '@/components/sheet'
import { LoadedView, Problem } from '@/components/states'
import { Tap } from '@/components/tap'
import { useActivityStep } from '@/hooks/use-activity-step'
import { useLoad, type Loaded } from '@/hooks/use-load'
import { leading } from '@/strings/leading'
import { useText } from '@/strings/text'

/** Somebody else leads it from now on. */
export function HandOverSheet({ shown, onClose }: { shown: Loaded<ActivityView>; onClose(): void }) {
  const { t, w } = useText()
  const { id, version, communityId, leader } = shown.data!
  const leaders = useLoad(() => api.activities.leaders({ communityId }), [communityId])
  const step = useActivityStep(shown, (keyed, leaderId: string) => keyed.activities.handOver({ id, version, leaderId }), onClose)
  return (
    <Sheet title={t(leading.handOver)} note={t(leading.handOverNote)} onClose={onClose}>
      <Problem error={step.error} />
      <LoadedView of={leaders}>
        {people => (
          <View className='cells mt12'>
            {people
              .filter(person => person.id !== leader.id)
              .map(person => (
                <Tap key={person.id} className='cell' onTap={() => void step.submit(person.id)}>
                  <Avatar name={w(person.name)} />
                  <View className='gr'>{w(person.name)}</View>
                </Tap>
              ))}
          </View>
        )}
      </LoadedView>
    </Sheet>
  )
}
