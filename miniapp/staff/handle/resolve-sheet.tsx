import { useState } from 'react'
import { View } from '@tarojs/components'
import { appealLimits } from '@shared/appeals/appeal.limits'
import type { AppealView } from '@shared/appeals/appeal.views'
import { closeCodes, resultCodes } from '@shared/appeals/appeal.workflow'
import { Chips } from '@/components/choice'
import { AreaField, Field, TextLine } from '@/components/field'
import { Icon } from '@/components/icon'
import { PhotoPicker } from '@/components/photo-picker'
import { useAppealStep } from '@/hooks/use-appeal-step'
import { useDraft } from '@/hooks/use-draft'
import type { Loaded } from '@/hooks/use-load'
import { forgetPhotos, sendWithPhotos } from '@/kept-photos'
import { taskText } from '@/strings/outside'
import { recurrenceText } from '@/strings/recurrence'
import { sheets } from '@/strings/staff'
import { useText } from '@/strings/text'
import { StepSheet } from './step-sheet'
import { Templates, uneditedFault } from './templates'

type Code = (typeof resultCodes)[number]
const empty: { code: Code | null; text: string; ifAgain: string; noPhotoReason: string } = {
  code: null,
  text: '',
  ifAgain: '',
  noPhotoReason: '',
}

/** Done: what came of it, proof where the category asks for it; then the resident has the word. */
export function ResolveSheet({ shown, onClose }: { shown: Loaded<AppealView>; onClose(): void }) {
  const speaking = useText()
  const { t, w } = speaking
  const { id, category, photoToClose, tasks, recurrence } = shown.data!
  const waiting = tasks.filter(({ state }) => state === 'open').length
  const form = `resolve:${id}`
  const { draft, write, forget } = useDraft(form, empty)
  const [faults, setFaults] = useState<{ code?: string; text?: string }>({})
  const step = useAppealStep(
    shown,
    (keyed, { version }) =>
      sendWithPhotos(form, photoIds =>
        keyed.appeals.resolve({
          ...{ id, version, code: draft.code!, text: draft.text.trim(), photoIds },
          ...(draft.ifAgain.trim() && { ifAgain: draft.ifAgain.trim() }),
          ...(draft.noPhotoReason.trim() && { noPhotoReason: draft.noPhotoReason.trim() }),
        }),
      ),
    () => {
      forget()
      forgetPhotos(form)
      onClose()
    },
  )
  const change = (next: Partial<typeof empty>) => {
    setFaults({})
    write(next)
  }
  const send = () => {
    const part = uneditedFault(draft.text, speaking)
    const found = { ...(!draft.code && { code: t(sheets.chooseResult) }), ...(part && { text: part }) }
    setFaults(found)
    if (!found.code && !found.text) void step.submit()
  }
  return (
    <StepSheet
      title={t(sheets.resolveTitle)}
      note={t(sheets.resolveNote)}
      action={t(sheets.doResolve)}
      {...step}
      onSend={send}
      onClose={onClose}
    >
      {waiting > 0 && (
        <View className='note warn mt12'>
          <Icon name='m-ext' />
          <View className='gr'>{t(taskText.stillOpen, { count: waiting })}</View>
        </View>
      )}
      {recurrence && recurrence.count > 1 && (
        <View className='note warn mt12'>
          <Icon name='m-redo' />
          <View className='gr'>{t(recurrenceText.resolveNote, { count: recurrence.count })}</View>
        </View>
      )}
      <Field id='resolve-code' label={t(sheets.result)} error={faults.code ?? step.fields.code}>
        <Chips
          label={t(sheets.result)}
          options={resultCodes.map(value => ({ value, text: w(closeCodes[value]) }))}
          chosen={draft.code}
          onChoose={code => change({ code })}
        />
      </Field>
      <AreaField
        id='resolve-text'
        label={t(sheets.what)}
        hint={t(sheets.templateHint)}
        error={faults.text ?? step.fields.text}
        value={draft.text}
        max={appealLimits.reply}
        onChange={text => change({ text })}
        disabled={step.busy}
      />
      <Templates category={category.key} state='resolved' onChoose={text => change({ text })} />
      <Field id='resolve-again' label={t(sheets.ifAgain)} error={step.fields.ifAgain}>
        <TextLine
          label={t(sheets.ifAgain)}
          value={draft.ifAgain}
          max={appealLimits.reason}
          onChange={ifAgain => change({ ifAgain })}
        />
      </Field>
      <Field
        id='resolve-photos'
        label={t(sheets.photos)}
        hint={photoToClose ? t(sheets.photoNeeded) : undefined}
        error={step.fields.photoIds}
      >
        <PhotoPicker form={form} most={appealLimits.photos} disabled={step.busy} />
      </Field>
      {photoToClose && (
        <Field id='resolve-no-photo' label={t(sheets.noPhoto)} error={step.fields.noPhotoReason}>
          <TextLine
            label={t(sheets.noPhoto)}
            value={draft.noPhotoReason}
            max={appealLimits.reason}
            onChange={noPhotoReason => change({ noPhotoReason })}
          />
        </Field>
      )}
      <View className='cap mt8'>{t(sheets.photosNote)}</View>
    </StepSheet>
  )
}
