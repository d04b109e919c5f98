import { useState } from 'react'
import { View } from '@tarojs/components'
import type { AppealView } from '@shared/appeals/appeal.views'
import { moderationCauses, reportCauses, type Cause } from '@shared/moderation/moderation.causes'
import { moderationLimits } from '@shared/moderation/moderation.limits'
import { Chips } from '@/components/choice'
import { Field } from '@/components/field'
import { Photos } from '@/components/photos'
import { ReasonSheet } from '@/components/reason-sheet'
import { Tap } from '@/components/tap'
import { say } from '@/components/toast'
import { useSubmit } from '@/hooks/use-submit'
import { publication } from '@/strings/moderation'
import { useText } from '@/strings/text'

type Part = 'words' | 'photos'

/** What its author agreed to show and somebody released, for everybody else; whoever finds something wrong says so. */
export function Published({ appeal: { text, photos, checks }, onChanged }: { appeal: AppealView; onChanged(): void }) {
  const { t } = useText()
  const [reporting, setReporting] = useState(false)
  if (text === null && photos.length === 0) return null
  const parts = (['words', 'photos'] as const).filter(part => checks[part]?.can.includes('report'))
  return (
    <View>
      <View className='sec' {...{ role: 'heading', 'aria-level': '2' }}>
        {t(publication.section)}
        {parts.length > 0 && (
          <Tap className='sec-more' onTap={() => setReporting(true)}>
            {t(publication.report)}
          </Tap>
        )}
      </View>
      <View className='card mb12'>
        {text !== null && <View className='read'>{text}</View>}
        <Photos photos={photos} />
      </View>
      {reporting && <ReportSheet checks={checks} parts={parts} onChanged={onChanged} onClose={() => setReporting(false)} />}
    </View>
  )
}

interface ReportProps {
  checks: AppealView['checks']
  parts: Part[]
  onChanged(): void
  onClose(): void
}
function ReportSheet({ checks, parts, onChanged, onClose }: ReportProps) {
  const { t, w } = useText()
  const [part, setPart] = useState<Part>(parts[0]!)
  const [cause, setCause] = useState<Cause | null>(null)
  const [note, setNote] = useState('')
  const step = useSubmit(
    keyed => keyed.moderation.report({ id: checks[part]!.id, cause: cause!, ...(note.trim() && { note: note.trim() }) }),
    () => {
      say(t(publication.reported))
      onChanged()
      onClose()
    },
  )
  return (
    <ReasonSheet
      title={t(publication.reportTitle)}
      note={t(publication.reportNote)}
      label={t(publication.reportMore)}
      name='note'
      max={moderationLimits.note}
      written={note}
      onWrite={setNote}
      action={t(publication.report)}
      look='primary'
      ready={cause !== null}
      step={step}
      onClose={onClose}
    >
      {parts.length > 1 && (
        <Field id='report-part' label={t(publication.reportWhich)}>
          <Chips
            label={t(publication.reportWhich)}
            options={parts.map(value => ({ value, text: t(publication[value]) }))}
            chosen={part}
            width='fill'
            onChoose={value => setPart(value)}
          />
        </Field>
      )}
      <Field id='report-cause' label={t(publication.reportTitle)} error={step.fields.cause}>
        <Chips
          label={t(publication.reportTitle)}
          options={reportCauses.map(value => ({ value, text: w(moderationCauses[value]) }))}
          chosen={cause}
          width='third'
          onChoose={value => setCause(value)}
        />
      </Field>
    </ReasonSheet>
  )
}
