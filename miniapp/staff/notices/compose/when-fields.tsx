import { View } from '@tarojs/components'
import { Chips, SwitchCell } from '@/components/choice'
import { Field } from '@/components/field'
import { Icon } from '@/components/icon'
import { noticeDesk } from '@/strings/notice-desk'
import { useText } from '@/strings/text'
import { endChoices, startChoices, urgentChoices } from '../moment-choices'
import { MomentField } from '../moment-field'
import type { NoticeDraft, WriteDraft } from './draft'

interface Props {
  draft: NoticeDraft
  write: WriteDraft
  fields: Record<string, string>
  correcting: boolean
}

/** When it goes out and ends, whether it is pinned, whether residents tap that they know. */
export function WhenFields({ draft, write, fields, correcting }: Props) {
  const { t } = useText()
  const urgent = draft.kind === 'urgent'
  return (
    <View>
      {urgent && !correcting && (
        <View className='note warn mt20'>
          <Icon name='m-near' />
          <View>{t(noticeDesk.urgentNote)}</View>
        </View>
      )}
      {!urgent && !correcting && (
        <Field id='whenOut' label={t(noticeDesk.whenOut)} hint={t(noticeDesk.quiet)}>
          <Chips
            label={t(noticeDesk.whenOut)}
            options={[
              { value: 'now', text: t(noticeDesk.now) },
              { value: 'later', text: t(noticeDesk.later) },
            ]}
            chosen={draft.later ? 'later' : 'now'}
            onChoose={value => write({ later: value === 'later' })}
          />
        </Field>
      )}
      {draft.later && !urgent && !correcting && (
        <MomentField
          id='publishAt'
          label={t(noticeDesk.later)}
          value={draft.publishAt}
          choices={startChoices()}
          onChange={publishAt => write({ publishAt })}
          error={fields.publishAt}
        />
      )}
      <MomentField
        id='expiresAt'
        label={t(noticeDesk.expires)}
        hint={urgent ? t(noticeDesk.expiresUrgent) : undefined}
        value={draft.expiresAt}
        choices={urgent ? urgentChoices() : endChoices()}
        onChange={expiresAt => write({ expiresAt })}
        error={fields.expiresAt}
      />
      {!correcting && (
        <View className='cells mt20'>
          <SwitchCell
            title={t(noticeDesk.pinSwitch)}
            note={t(noticeDesk.pinNote)}
            on={draft.pinned}
            onChange={pinned => write({ pinned, pinnedUntil: draft.pinnedUntil || draft.expiresAt })}
          />
          <SwitchCell
            title={t(noticeDesk.ackSwitch)}
            note={t(noticeDesk.ackNote)}
            on={draft.needsAck}
            onChange={needsAck => write({ needsAck })}
          />
        </View>
      )}
      {draft.pinned && !correcting && (
        <MomentField
          id='pinnedUntil'
          label={t(noticeDesk.pinUntil)}
          value={draft.pinnedUntil}
          choices={endChoices()}
          onChange={pinnedUntil => write({ pinnedUntil })}
          error={fields.pinnedUntil}
        />
      )}
    </View>
  )
}
