import { useState } from 'react'
import { noticeLimits } from '@shared/notices/notice.limits'
import type { NoticeView } from '@shared/notices/notice.views'
import { Button } from '@/components/button'
import { AreaField } from '@/components/field'
import { Sheet } from '@/components/sheet'
import { Problem } from '@/components/states'
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
    <Sheet title={t(noticeDesk.withdrawTitle)} note={t(noticeDesk.withdrawNote)} onClose={onClose}>
      <AreaField
        id='withdraw-reason'
        label={t(noticeDesk.reason)}
        hint={t(noticeDesk.reasonHint)}
        error={step.fields.reason}
        value={reason}
        max={noticeLimits.reason}
        onChange={setReason}
        disabled={step.busy}
      />
      {Object.keys(step.fields).length === 0 && <Problem error={step.error} />}
      <Button className='mt20' look='danger' wide busy={step.busy} onTap={() => void step.submit()}>
        {t(noticeDesk.withdraw)}
      </Button>
    </Sheet>
  )
}
