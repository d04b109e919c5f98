import { View } from '@tarojs/components'
import { noticeLimits } from '@shared/notices/notice.limits'
import { SwitchCell } from '@/components/choice'
import { AreaField } from '@/components/field'
import { noticeDesk } from '@/strings/notice-desk'
import { useText } from '@/strings/text'
import type { NoticeDraft, WriteDraft } from './draft'

/** Why it is corrected, and whether everybody is told once more. */
export function CorrectionFields({
  draft,
  write,
  fields,
}: {
  draft: NoticeDraft
  write: WriteDraft
  fields: Record<string, string>
}) {
  const { t } = useText()
  return (
    <View>
      <AreaField
        id='reason'
        label={t(noticeDesk.reason)}
        hint={t(noticeDesk.reasonHint)}
        error={fields.reason}
        value={draft.reason}
        max={noticeLimits.reason}
        onChange={reason => write({ reason })}
      />
      <View className='cells mt12'>
        <SwitchCell title={t(noticeDesk.tell)} note={t(noticeDesk.tellNote)} on={draft.tell} onChange={tell => write({ tell })} />
      </View>
    </View>
  )
}
