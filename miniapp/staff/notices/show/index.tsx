import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import { useDidShow, useRouter } from '@tarojs/taro'
import { api } from '@/api'
import { DeskPage } from '@/components/desk'
import { LinkCell } from '@/components/link-cell'
import { NoticeBlocks } from '@/components/notice-blocks'
import { NoticeTags } from '@/components/notice-cell'
import { LoadedView } from '@/components/states'
import { useLoad } from '@/hooks/use-load'
import { open } from '@/navigate'
import { momentWithin } from '@/strings/dates'
import { noticeDesk } from '@/strings/notice-desk'
import { notices } from '@/strings/notices'
import { useText } from '@/strings/text'
import { StateLine } from '../state-line'
import { Acknowledged } from './acknowledged'
import { NoticeActions, type NoticeSheet } from './actions'
import { PinSheet } from './pin-sheet'
import { WithdrawSheet } from './withdraw-sheet'

/** One notice for its staff: how it stands, what can be done. */
export default function NoticeShowPage() {
  const { t } = useText()
  const { id = '' } = useRouter().params
  const [opened, setOpened] = useState<NoticeSheet | null>(null)
  const shown = useLoad(() => api.notices.show({ id }), [id], false)
  useDidShow(() => void shown.reload())
  const notice = shown.data
  const close = () => setOpened(null)
  return (
    <DeskPage
      entry='staff/notices'
      title={t(noticeDesk.show)}
      footer={notice && notice.can.length > 0 && <NoticeActions shown={shown} onOpen={setOpened} />}
    >
      <LoadedView of={shown}>
        {view => (
          <View>
            <View className='row g8 wrap'>
              <NoticeTags notice={view} />
            </View>
            <View className='h1 mt8' {...{ role: 'heading', 'aria-level': '2' }}>
              {view.title}
            </View>
            <StateLine notice={view} />
            {view.pinnedUntil && <Text className='cap'>{t(notices.pinnedUntil, { date: momentWithin(view.pinnedUntil) })}</Text>}
            {view.withdrawn && <View className='note warn mt12'>{t(notices.withdrawn, { reason: view.withdrawn.reason })}</View>}
            <NoticeBlocks blocks={view.blocks} />
            <View className='cells mt16'>
              <LinkCell icon='eye' title={t(noticeDesk.asSeen)} onTap={() => open('notices/detail', { id })} />
            </View>
            {view.needsAck && !view.withdrawn && <Acknowledged id={id} />}
          </View>
        )}
      </LoadedView>
      {notice && opened === 'withdraw' && <WithdrawSheet shown={shown} onClose={close} />}
      {notice && opened === 'pin' && <PinSheet shown={shown} onClose={close} />}
    </DeskPage>
  )
}
