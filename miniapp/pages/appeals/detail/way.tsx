import { View } from '@tarojs/components'
import type { AppealView } from '@shared/appeals/appeal.views'
import { stagesOf } from '@shared/appeals/stages'
import { Stages } from '@/components/stages'
import { detail } from '@/strings/detail'
import { useText } from '@/strings/text'

/** Where it is on its way, for whoever looks from outside. */
export function Way({ appeal: { status, events } }: { appeal: AppealView }) {
  const { t } = useText()
  return (
    <View className='card mb12'>
      <Stages stages={stagesOf(status, [...events].reverse())} label={t(detail.stages)} />
    </View>
  )
}
