import { useEffect } from 'react'
import { View } from '@tarojs/components'
import type { NoticeStep } from '@shared/notices/notice.workflow'
import type { NoticeView } from '@shared/notices/notice.views'
import type { ApiError } from '@/api'
import { Button } from '@/components/button'
import { Problem } from '@/components/states'
import type { Loaded } from '@/hooks/use-load'
import { useSubmit } from '@/hooks/use-submit'
import { open } from '@/navigate'
import { noticeDesk } from '@/strings/notice-desk'
import { useText } from '@/strings/text'

/** Steps that ask for something first. */
export type NoticeSheet = 'pin' | 'withdraw'

/** After a conflict: the fresh view that came along. */
export function useNoticeMoved(shown: Loaded<NoticeView>, error: ApiError | null): void {
  useEffect(() => {
    if (error?.fresh) shown.replace(error.fresh as NoticeView)
  }, [error])
}

/** What can be done with it now, as the answer says. */
export function NoticeActions({ shown, onOpen }: { shown: Loaded<NoticeView>; onOpen(sheet: NoticeSheet): void }) {
  const { t } = useText()
  const { id, version, can } = shown.data!
  const step = useSubmit(
    (keyed, name: 'publish' | 'confirm' | 'unpin') => keyed.notices[name]({ id, version }),
    view => shown.replace(view),
  )
  useNoticeMoved(shown, step.error)
  const takes = (name: NoticeStep) => can.includes(name)
  return (
    <View className='act'>
      {takes('confirm') && (
        <Button look='primary' wide icon='check' busy={step.busy} onTap={() => void step.submit('confirm')}>
          {t(noticeDesk.confirm)}
        </Button>
      )}
      {takes('publish') && (
        <Button look='primary' wide busy={step.busy} onTap={() => void step.submit('publish')}>
          {t(noticeDesk.publishNow)}
        </Button>
      )}
      <View className='four'>
        {takes('correct') && (
          <Button look='second' onTap={() => open('staff/notices/compose', { id })}>
            {t(noticeDesk.correct)}
          </Button>
        )}
        {takes('unpin') ? (
          <Button busy={step.busy} onTap={() => void step.submit('unpin')}>
            {t(noticeDesk.unpin)}
          </Button>
        ) : (
          takes('pin') && <Button onTap={() => onOpen('pin')}>{t(noticeDesk.pin)}</Button>
        )}
        {takes('withdraw') && (
          <Button look='danger' onTap={() => onOpen('withdraw')}>
            {t(noticeDesk.withdraw)}
          </Button>
        )}
      </View>
      <Problem error={step.error} />
    </View>
  )
}
