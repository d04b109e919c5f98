import { useState } from 'react'
import {
  ledgerFormats,
  ledgerPurposes,
  type LedgerColumn,
  type LedgerFormat,
  type LedgerPurpose,
} from '@shared/appeals/ledger.views'
import { fileUrl } from '@/api'
import { Chips, type Option } from '@/components/choice'
import { Field } from '@/components/field'
import { useSubmit } from '@/hooks/use-submit'
import { openDocument } from '@/platform/document'
import { formatNames, ledgerText as text } from '@/strings/ledger'
import { useText } from '@/strings/text'
import { StepSheet } from '../handle/step-sheet'
import { asked, type Narrowed } from './use-ledger'

interface Props {
  communityId: string
  narrowed: Narrowed
  columns: LedgerColumn[]
  /** How many lines there will be, where that is known. */
  count: number | undefined
  onClose(): void
}
const purposes = Object.keys(ledgerPurposes) as LedgerPurpose[]

/** All lines of the filters as a file: what for, and which kind of file. */
export function ExportSheet({ communityId, narrowed, columns, count, onClose }: Props) {
  const { t, w, language } = useText()
  const [format, setFormat] = useState<LedgerFormat>('xlsx')
  const [purpose, setPurpose] = useState<LedgerPurpose | null>(null)
  const [fault, setFault] = useState<string>()
  const step = useSubmit(async (keyed, chosen: LedgerPurpose) => {
    const wanted = { communityId, ...asked(narrowed), columns, format, language, purpose: chosen }
    const { address } = await keyed.appeals.exportLedger(wanted)
    await openDocument(fileUrl(address), format)
  }, onClose)
  const send = () => (purpose ? void step.submit(purpose) : setFault(t(text.choosePurpose)))
  return (
    <StepSheet
      title={t(text.exportTitle)}
      note={count === undefined ? t(text.exportPlain) : t(text.exportNote, { count })}
      action={t(text.export)}
      {...step}
      onSend={send}
      onClose={onClose}
    >
      <Field id='export-purpose' label={t(text.purpose)} hint={t(text.purposeNote)} error={fault ?? step.fields.purpose}>
        <Chips
          label={t(text.purpose)}
          options={purposes.map(value => ({ value, text: w(ledgerPurposes[value]) }))}
          chosen={purpose}
          onChoose={value => {
            setFault(undefined)
            setPurpose(value)
          }}
        />
      </Field>
      <Field id='export-format' label={t(text.format)}>
        <Chips
          label={t(text.format)}
          options={ledgerFormats.map((value): Option<LedgerFormat> => ({ value, text: t(formatNames[value]) }))}
          chosen={format}
          onChoose={value => setFormat(value)}
        />
      </Field>
    </StepSheet>
  )
}
