import { Text, View } from '@tarojs/components'
import type { NoticeDeskCard } from '@shared/notices/notice.views'
import { Icon } from '@/components/icon'
import { common } from '@/strings/common'
import { momentWithin } from '@/strings/dates'
import { noticeDesk } from '@/strings/notice-desk'
import { useText } from '@/strings/text'

/** For whom it is, and what still has to happen to it. */
export function StateLine({
  notice: { area, by, status, publishedAt, confirmation },
}: {
  notice: Pick<NoticeDeskCard, 'area' | 'by' | 'status' | 'publishedAt' | 'confirmation'>
}) {
  const { t, w } = useText()
  const goesOut = status === 'scheduled' && t(noticeDesk.goesOut, { time: momentWithin(publishedAt) })
  return (
    <View>
      <View className='sub'>{[w(area), w(by), goesOut].filter(Boolean).join(t(common.separator))}</View>
      {status === 'published' && confirmation && <Confirmation {...confirmation} />}
    </View>
  )
}

function Confirmation({ confirmedAt, by, flagged, dueAt }: NonNullable<NoticeDeskCard['confirmation']>) {
  const { t, w } = useText()
  if (confirmedAt) return <View className='cap'>{t(noticeDesk.confirmed, { name: w(by) })}</View>
  return (
    <View className={`row g4 t-sub b ${flagged ? 'verm' : 'amber'}`}>
      <Icon name={flagged ? 'm-over' : 'm-near'} small />
      <Text>{flagged ? t(noticeDesk.flagged) : t(noticeDesk.waits, { time: momentWithin(dueAt) })}</Text>
    </View>
  )
}
