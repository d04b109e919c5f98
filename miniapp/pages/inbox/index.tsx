import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import type { MessageView } from '@shared/notifications/notification.views'
import { api } from '@/api'
import { Button } from '@/components/button'
import { DeskPage } from '@/components/desk'
import { Icon } from '@/components/icon'
import { Empty, PagedView } from '@/components/states'
import { Tap } from '@/components/tap'
import { usePaged } from '@/hooks/use-paged'
import { useSubmit } from '@/hooks/use-submit'
import { open } from '@/navigate'
import { useMe } from '@/session'
import { isToday, momentOf, timeOf } from '@/strings/dates'
import { inboxText as text } from '@/strings/me'
import { useText } from '@/strings/text'

const marks: Record<string, string> = {
  'appeal.asked': 'm-ask',
  'appeal.resolved': 'm-ans',
  'appeal.reopened': 'm-redo',
  'appeal.overdue': 'm-over',
  'appeal.declined': 'm-no',
  'appeal.closed': 'm-done',
  'appeal.closedUnrated': 'm-done',
  'appeal.submitted': 'm-wait',
  'appeal.assigned': 'm-quarter',
  'follow.resolved': 'm-ans',
  'follow.reopened': 'm-redo',
  'follow.declined': 'm-no',
  'notice.published': 'notice',
  'notice.changed': 'notice',
  'notice.urgent': 'm-over',
  'notice.secondPerson': 'm-ask',
  'notice.unconfirmed': 'm-over',
}

/** All that was told, newest first; a tap reads it and opens what it is about. For staff it is one of their tabs. */
export default function InboxPage() {
  const { t } = useText()
  const person = useMe()
  const list = usePaged(after => api.notifications.list({ after }), [person?.id])
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set())
  const staff = person?.kind === 'staff'
  const all = useSubmit(
    keyed => keyed.notifications.readAll(),
    () => void list.reload(),
  )
  const tap = ({ id, about, read, appealId, noticeId, activityId, shiftId, audience }: MessageView) => {
    if (!read)
      void api.notifications.read({ id }).then(
        () => setOpened(before => new Set([...before, id])),
        () => undefined,
      )
    if (audience === 'staff' && about.startsWith('moderation.')) return open('staff/moderation')
    if (about === 'appeal.taskAsked' || about === 'appeal.taskOverdue') return open('staff/tasks')
    if (audience === 'staff' && about.startsWith('visit.')) return open('staff/visits')
    if (audience === 'staff' && about.startsWith('monthlyIssue.')) return open('staff/monthly-issues')
    if (shiftId) return open('activities/rate', { shift: shiftId })
    if (about.startsWith('hours.')) return open(audience === 'staff' ? 'staff/activities/wrong' : 'hours')
    if (noticeId) open(audience === 'staff' ? 'staff/notices/show' : 'notices/detail', { id: noticeId })
    if (activityId) open(audience === 'staff' ? 'staff/activities/show' : 'activities/detail', { id: activityId })
    if (appealId) open(audience === 'staff' ? 'staff/handle' : 'appeals/detail', { id: appealId })
  }
  return (
    <DeskPage entry='inbox' title={t(text.title)} tab={staff}>
      <PagedView of={list} empty={<Empty icon='bell' title={t(text.empty)} note={t(text.emptyNote)} />}>
        {told => {
          const messages = told.map(message => (opened.has(message.id) ? { ...message, read: true } : message))
          const groups = [
            { title: t(text.today), items: messages.filter(({ at }) => isToday(at)) },
            { title: t(text.earlier), items: messages.filter(({ at }) => !isToday(at)) },
          ]
          return (
            <View>
              {groups.map(({ title, items }) =>
                items.length === 0 ? null : (
                  <View key={title}>
                    <View className='sec' {...{ role: 'heading', 'aria-level': '2' }}>
                      {title}
                    </View>
                    <View className='cells'>
                      {items.map(message => (
                        <Message key={message.id} message={message} onTap={() => tap(message)} />
                      ))}
                    </View>
                  </View>
                ),
              )}
              {messages.some(({ read }) => !read) && (
                <Button className='mt16' wide busy={all.busy} onTap={() => void all.submit()}>
                  {t(text.readAll)}
                </Button>
              )}
            </View>
          )
        }}
      </PagedView>
    </DeskPage>
  )
}

function Message({ message: { about, title, body, at, read }, onTap }: { message: MessageView; onTap(): void }) {
  const { t, w } = useText()
  const when = isToday(at) ? timeOf(at) : momentOf(at)
  return (
    <Tap className='cell' role='link' onTap={onTap}>
      <Icon name={marks[about] ?? 'm-half'} className={read ? 'ink3' : 'jade'} />
      <View className='gr'>
        <View className='row-b sp g8'>
          <View className={read ? '' : 'b'}>
            {!read && <Text className='heard'>{`${t(text.unread)}, `}</Text>}
            {w(title)}
          </View>
          <View className='cap nw'>{when}</View>
        </View>
        <View className='sub'>{w(body)}</View>
      </View>
    </Tap>
  )
}
