import { Text, View } from '@tarojs/components'
import { noticeKinds } from '@shared/notices/notice.kinds'
import type { NoticePreview } from '@shared/notices/notice.views'
import { NoticeBlocks } from '@/components/notice-blocks'
import { NoticeLines } from '@/components/notice-lines'
import { common } from '@/strings/common'
import { notices } from '@/strings/notices'
import { useText } from '@/strings/text'
import type { NoticeDraft } from './draft'

/** What is being written, as residents will see it. */
export function AsSeen({ draft, preview, unit }: { draft: NoticeDraft; preview: NoticePreview | null; unit: string }) {
  const { t, w } = useText()
  const { kind, title, pinned, what, when, act } = draft
  const reach = preview?.reach.area
  const facts = [unit, reach && w(reach) && t(notices.reach, { area: w(reach) })]
  return (
    <View className='seen'>
      <View className='row g8 wrap'>
        {pinned && <Text className='tag jade-l'>{t(notices.pinned)}</Text>}
        <Text className={kind === 'urgent' ? 'tag verm-f' : 'tag'}>{w(noticeKinds[kind])}</Text>
      </View>
      <View className='h2 mt8'>{title}</View>
      <View className='cap mt4'>{facts.filter(Boolean).join(t(common.separator))}</View>
      <NoticeLines lines={{ what: what || null, when: when || null, act: act || null }} />
      {preview && <NoticeBlocks blocks={preview.blocks} />}
    </View>
  )
}
