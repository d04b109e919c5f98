import { useRouter } from '@tarojs/taro'
import { DeskPage } from '@/components/desk'
import { handle } from '@/strings/staff'
import { useText } from '@/strings/text'
import { useHandling } from './use-handling'

/** One matter for whoever works on it: what was said, what was done, the four actions. */
export default function HandlePage() {
  const { t } = useText()
  const { id = '' } = useRouter().params
  const { matter, record, bar, sheets } = useHandling(id)
  return (
    <DeskPage entry='staff/queue' title={t(handle.title)} footer={bar}>
      {matter}
      {record}
      {sheets}
    </DeskPage>
  )
}
