import { View } from '@tarojs/components'
import type { ResidencyView } from '@shared/organisation/organisation.views'
import { api } from '@/api'
import { SwitchCell } from '@/components/choice'
import { HomeNumber } from '@/components/home-number'
import { Problem } from '@/components/states'
import { useLoad } from '@/hooks/use-load'
import { useSubmit } from '@/hooks/use-submit'
import type { HeldPlace } from '@/session'
import { notices } from '@/strings/notices'
import { useText } from '@/strings/text'

/** Whoever says where she lives is told of what is new there; that is all that is kept, and she takes it back by the same switch. */
export function TellMe({ place }: { place: HeldPlace }) {
  const { t, w } = useText()
  const { communityId, areaId } = place
  const lives = useLoad(() => api.organisation.residency({ id: communityId }), [communityId])
  const change = useSubmit(
    (keyed, on: boolean) => (on ? keyed.organisation.settle({ id: areaId }) : keyed.organisation.leave({ id: communityId })),
    (view: ResidencyView) => lives.replace(view),
  )
  const area = lives.data?.area
  const here = area?.areaId === areaId
  const note = here
    ? t(notices.tellOn, { area: w(area.name) })
    : area
      ? t(notices.tellElsewhere, { area: w(area.name) })
      : t(notices.tellNote)
  return (
    <View>
      <View className='cells mt12'>
        <SwitchCell title={t(notices.tell)} note={note} on={here} onChange={on => void change.submit(on)} />
      </View>
      <Problem error={change.error} />
      {here && lives.data && <HomeNumber communityId={communityId} residency={lives.data} onChanged={lives.replace} />}
    </View>
  )
}
