import { useState } from 'react'
import { View } from '@tarojs/components'
import { useDidShow } from '@tarojs/taro'
import { noticeParts, type NoticePart } from '@shared/notices/notice.views'
import { api } from '@/api'
import { Button } from '@/components/button'
import { Tabs, type Option } from '@/components/choice'
import { DeskPage } from '@/components/desk'
import { NoticeCell } from '@/components/notice-cell'
import { Empty, PagedView } from '@/components/states'
import { usePaged } from '@/hooks/use-paged'
import { open } from '@/navigate'
import { noticeDesk } from '@/strings/notice-desk'
import { useText } from '@/strings/text'
import { NoWork } from '../../no-work'
import { useDesk } from '../../use-desk'
import { StateLine } from '../state-line'

/** All notices of the community, by how they stand. */
export default function NoticeDeskPage() {
  const { t } = useText()
  const communityId = useDesk()
  const [part, setPart] = useState<NoticePart>('out')
  const list = usePaged(
    after => api.notices.desk({ communityId: communityId!, part, after }),
    [communityId, part],
    communityId !== null,
  )
  useDidShow(() => {
    if (list.known) void list.reload()
  })
  const parts: Option<NoticePart>[] = noticeParts.map(value => ({ value, text: t(noticeDesk[value]) }))
  const write = () => open('staff/notices/compose')
  const beside = communityId !== null && (
    <Button look='primary' icon='edit' onTap={write}>
      {t(noticeDesk.write)}
    </Button>
  )
  return (
    <DeskPage entry='staff/notices' title={t(noticeDesk.title)} tab actions={beside}>
      {communityId === null ? (
        <NoWork />
      ) : (
        <View>
          <Tabs label={t(noticeDesk.parts)} options={parts} chosen={part} onChoose={value => setPart(value)} />
          <Button className='mt12 look' look='primary' wide icon='edit' onTap={write}>
            {t(noticeDesk.write)}
          </Button>
          <View className='mt12' />
          <PagedView of={list} empty={<Empty icon='notice' title={t(noticeDesk.empty)} />}>
            {cards => (
              <View className='cells'>
                {cards.map(notice => (
                  <NoticeCell key={notice.id} notice={notice} onTap={() => open('staff/notices/show', { id: notice.id })}>
                    <StateLine notice={notice} />
                  </NoticeCell>
                ))}
              </View>
            )}
          </PagedView>
        </View>
      )}
    </DeskPage>
  )
}
