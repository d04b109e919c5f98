import { View } from '@tarojs/components'
import { noticeLimits } from '@shared/notices/notice.limits'
import type { NoticeView } from '@shared/notices/notice.views'
import { SwitchCell } from '@/components/choice'
import { AreaField, Field, TextLine } from '@/components/field'
import { PhotoPicker } from '@/components/photo-picker'
import { noticeDesk } from '@/strings/notice-desk'
import { notices } from '@/strings/notices'
import { useText } from '@/strings/text'
import { DocumentsField } from './documents-field'
import { photosKept, takesOut, type NoticeDraft, type WriteDraft } from './draft'

interface Props {
  draft: NoticeDraft
  write: WriteDraft
  fields: Record<string, string>
  busy: boolean
  /** The form that keeps its photos. */
  form: string
  /** What is corrected, if anything: its pictures stand before those of the form. */
  notice: NoticeView | null
}

/** Title, three lines, text, pictures and files. */
export function WordsFields({ draft, write, fields, busy, form, notice }: Props) {
  const { t } = useText()
  const lines = [
    { of: 'what', text: notices.what },
    { of: 'when', text: notices.when },
    { of: 'act', text: notices.act },
  ] as const
  return (
    <View>
      <Field id='title' label={t(noticeDesk.headline)} hint={t(noticeDesk.headlineHint)} error={fields.title}>
        <TextLine
          label={t(noticeDesk.headline)}
          value={draft.title}
          max={noticeLimits.title}
          onChange={title => write({ title })}
          disabled={busy}
        />
      </Field>
      <Field
        id='lines'
        label={t(noticeDesk.lines)}
        hint={t(noticeDesk.linesHint)}
        error={fields.what ?? fields.when ?? fields.act}
      >
        <View className='stack'>
          {lines.map(({ of, text }) => (
            <TextLine
              key={of}
              label={t(text)}
              placeholder={t(text)}
              value={draft[of]}
              max={noticeLimits.line}
              onChange={value => write({ [of]: value })}
              disabled={busy}
            />
          ))}
        </View>
      </Field>
      <AreaField
        id='body'
        label={t(noticeDesk.body)}
        error={fields.body}
        value={draft.body}
        max={noticeLimits.body}
        onChange={body => write({ body })}
        disabled={busy}
      />
      <View className='cap mt4'>{t(noticeDesk.bodyHint)}</View>
      <Field id='photoIds' label={t(noticeDesk.photos)} error={fields.photoIds}>
        <PhotoPicker
          form={form}
          most={noticeLimits.photos}
          disabled={busy}
          standing={notice ? photosKept(notice, draft) : []}
          onRemoveStanding={id => write({ removedPhotos: [...draft.removedPhotos, id] })}
        />
      </Field>
      <DocumentsField draft={draft} write={write} error={fields.documents} />
      {notice && takesOut(notice, draft) && (
        <View className='cells mt12'>
          <SwitchCell
            title={t(noticeDesk.hidesRemoved)}
            note={t(noticeDesk.hidesRemovedNote)}
            on={draft.hidesRemoved}
            onChange={hidesRemoved => write({ hidesRemoved })}
          />
        </View>
      )}
    </View>
  )
}
