import { useDidShow, useRouter } from '@tarojs/taro'
import { api } from '@/api'
import { DeskPage } from '@/components/desk'
import { LoadedView } from '@/components/states'
import { useLoad } from '@/hooks/use-load'
import { activityDesk } from '@/strings/leading'
import { useText } from '@/strings/text'
import { DeskActivity } from '../desk-activity'

/** One activity for those who run it. */
export default function ActivityDeskPage() {
  const { t } = useText()
  const { id = '', step } = useRouter().params
  const shown = useLoad(() => api.activities.show({ id }), [id], false)
  useDidShow(() => void shown.reload())
  return (
    <DeskPage entry='staff/activities' title={t(activityDesk.one)}>
      <LoadedView of={shown}>{() => <DeskActivity shown={shown} handingOver={step === 'handOver'} />}</LoadedView>
    </DeskPage>
  )
}
