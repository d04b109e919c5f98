import { useState } from 'react'
import { View } from '@tarojs/components'
import { noticeKinds, type NoticeKind } from '@shared/notices/notice.kinds'
import type { NoticePreview, NoticeView } from '@shared/notices/notice.views'
import type { BuildingCard, UnitCard } from '@shared/organisation/organisation.views'
import { Button } from '@/components/button'
import { Chips } from '@/components/choice'
import { DeskPage } from '@/components/desk'
import { ErrorSummary, Field } from '@/components/field'
import { Sheet } from '@/components/sheet'
import { Problem } from '@/components/states'
import type { Loaded } from '@/hooks/use-load'
import { useSubmit } from '@/hooks/use-submit'
import { forgetPhotos } from '@/kept-photos'
import { replace } from '@/navigate'
import { noticeDesk } from '@/strings/notice-desk'
import { useText } from '@/strings/text'
import { useNoticeMoved } from '../show/actions'
import { AsSeen } from './as-seen'
import { CorrectionFields } from './correction-fields'
import type { useNoticeDraft } from './draft'
import { sendCorrection, sendNotice, unreadMoments } from './send-notice'
import { TargetField } from './target-field'
import { TemplateCard } from './template-card'
import { UnitField } from './unit-field'
import { WhenFields } from './when-fields'
import { WordsFields } from './words-fields'

interface Props {
  communityId: string
  /** The notice that is corrected, if any. */
  correcting: Loaded<NoticeView>
  state: ReturnType<typeof useNoticeDraft>
  units: UnitCard[]
  buildings: BuildingCard[]
  preview: NoticePreview | null
}
const kinds = Object.keys(noticeKinds) as NoticeKind[]

/** The form beside what becomes of it; narrow screens look at that in a sheet. */
export function ComposeForm({ communityId, correcting, state: { draft, write, forget }, units, buildings, preview }: Props) {
  const { t, w } = useText()
  const [looking, setLooking] = useState(false)
  const [unread, setUnread] = useState<Record<string, string>>({})
  const notice = correcting.data
  const form = notice ? `notice:${notice.id}` : 'notice'
  const send = useSubmit(
    keyed => (notice ? sendCorrection(keyed, notice, draft, form) : sendNotice(keyed, communityId, draft, form)),
    ({ id }) => {
      forget()
      forgetPhotos(form)
      replace('staff/notices/show', { id })
    },
  )
  useNoticeMoved(correcting, send.error)
  const submit = () => {
    const wrong = Object.fromEntries(unreadMoments(draft).map(field => [field, t(noticeDesk.momentWrong)]))
    setUnread(wrong)
    if (Object.keys(wrong).length === 0) void send.submit()
  }
  const fields = { ...send.fields, ...unread }
  const errors = Object.entries(fields).map(([field, text]) => ({ id: field.split('.')[0]!, text }))
  const unit = notice ? w(notice.by) : w(units.find(({ id }) => id === draft.unitId)?.name)
  const seen = <AsSeen draft={draft} preview={preview} unit={unit} />
  const action = notice
    ? noticeDesk.sendCorrection
    : draft.later && draft.kind !== 'urgent'
      ? noticeDesk.sendLater
      : noticeDesk.send
  const bar = (
    <View className='act'>
      {errors.length === 0 && <Problem error={send.error} />}
      <Button className='look' icon='eye' onTap={() => setLooking(true)}>
        {t(noticeDesk.preview)}
      </Button>
      <Button look='primary' fill busy={send.busy} onTap={submit}>
        {send.busy ? t(noticeDesk.sending) : t(action)}
      </Button>
    </View>
  )
  const beside = (
    <View className='seen-side'>
      <View className='cap mb8'>{t(noticeDesk.previewTitle)}</View>
      {seen}
    </View>
  )
  return (
    <DeskPage entry='staff/notices' title={t(notice ? noticeDesk.correct : noticeDesk.write)} footer={bar} side={beside}>
      <ErrorSummary errors={errors} />
      {notice ? (
        <CorrectionFields {...{ draft, write, fields }} />
      ) : (
        <View>
          <TemplateCard draft={draft} write={write} />
          <Field id='kind' label={t(noticeDesk.kind)} error={fields.kind}>
            <Chips
              label={t(noticeDesk.kind)}
              options={kinds.map(value => ({ value, text: w(noticeKinds[value]) }))}
              chosen={draft.kind}
              onChoose={kind => write({ kind })}
            />
          </Field>
        </View>
      )}
      <WordsFields {...{ notice, draft, write, fields, form }} busy={send.busy} />
      {!notice && (
        <View>
          <UnitField units={units} chosen={draft.unitId} onChoose={unitId => write({ unitId })} error={fields.unitId} />
          <TargetField {...{ draft, write, communityId, buildings, reach: preview?.reach ?? null, error: fields.areaIds }} />
        </View>
      )}
      <WhenFields draft={draft} write={write} fields={fields} correcting={notice !== null} />
      {looking && (
        <Sheet title={t(noticeDesk.previewTitle)} onClose={() => setLooking(false)}>
          <View className='mt12'>{seen}</View>
        </Sheet>
      )}
    </DeskPage>
  )
}
