import { View } from '@tarojs/components'
import { useDidShow } from '@tarojs/taro'
import { api } from '@/api'
import { SwitchCell } from '@/components/choice'
import { DeskPage } from '@/components/desk'
import { IssueCell } from '@/components/issue-cell'
import { Empty, PagedView, Problem } from '@/components/states'
import { useLoad } from '@/hooks/use-load'
import { usePaged } from '@/hooks/use-paged'
import { useSubmit } from '@/hooks/use-submit'
import { open } from '@/navigate'
import { monthlyText as text } from '@/strings/monthly-issues'
import { useText } from '@/strings/text'
import { NoWork } from '../../no-work'
import { useDesk } from '../../use-desk'

/** What residents chose month by month, and whether they are asked at all. */
export default function MonthlyIssuesDesk() {
  const { t } = useText()
  const communityId = useDesk()
  const list = usePaged(
    after => api.monthlyIssues.list({ communityId: communityId!, after }),
    [communityId],
    communityId !== null,
  )
  const setting = useLoad(() => api.monthlyIssues.setting({ id: communityId! }), [communityId], communityId !== null)
  const set = useSubmit(
    (keyed, on: boolean) => keyed.monthlyIssues.set({ id: communityId!, on }),
    now => {
      setting.replace(now)
      void list.reload()
    },
  )
  useDidShow(() => {
    if (list.known) void list.reload()
  })
  return (
    <DeskPage entry='staff/monthly-issues' title={t(text.title)}>
      {communityId === null ? (
        <NoWork />
      ) : (
        <View>
          <View className='sub'>{t(text.lead)}</View>
          {setting.data?.can.includes('set') && (
            <View className='cells mt12'>
              <SwitchCell
                title={t(text.setting)}
                note={t(text.settingNote)}
                on={setting.data.on}
                onChange={on => void set.submit(on)}
              />
            </View>
          )}
          <Problem error={set.error} />
          <View className='mt12'>
            <PagedView of={list} empty={<Empty icon='m-list' title={t(text.noneDesk)} note={t(text.noneDeskNote)} />}>
              {cards => (
                <View className='cells'>
                  {cards.map(card => (
                    <IssueCell key={card.id} card={card} onTap={() => open('staff/monthly-issues/show', { id: card.id })} />
                  ))}
                </View>
              )}
            </PagedView>
          </View>
        </View>
      )}
    </DeskPage>
  )
}
