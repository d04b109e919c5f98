import { useState } from 'react'
import { noticeLimits } from '@shared/notices/notice.limits'
import type { NoticeView } from '@shared/notices/notice.views'
import { ReasonSheet } from '@/components/reason-sheet'
import type { Loaded } from '@/hooks/use-load'
import { useSubmit } from '@/hooks/use-submit'
import { noticeDesk } from '@/strings/notice-desk'
import { useText } from '@/strings/text'
import { useNoticeMoved } from './actions'

/** Takes it down, with a reason that stays. */
export function WithdrawSheet({ shown, onClose }: { shown: Loaded<NoticeView>; onClose(): void }) {
  const { t } = useText()
  const { id, version } = shown.data!
  const [reason, setReason] = useState('')
  const step = useSubmit(
    keyed => keyed.notices.withdraw({ id, version, reason }),
    view => {
      shown.replace(view)
      onClose()
    },
  )
  useNoticeMoved(shown, step.error)
  return (
    <ReasonSheet
      title={t(noticeDesk.withdrawTitle)}
      note={t(noticeDesk.withdrawNote)}
      label={t(noticeDesk.reason)}
      name='reason'
      hint={t(noticeDesk.reasonHint)}
      max={noticeLimits.reason}
      written={reason}
      onWrite={setReason}
      action={t(noticeDesk.withdraw)}
      step={step}
      onClose={onClose}
    />
  )
}
