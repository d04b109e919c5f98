import { View } from '@tarojs/components'
import { appealLimits } from '@shared/appeals/appeal.limits'
import { closeCodes, resultCodes } from '@shared/appeals/appeal.workflow'
import { Chips } from '@/components/choice'
import { AreaField, Field, TextLine } from '@/components/field'
import { Icon } from '@/components/icon'
import { PhotoPicker } from '@/components/photo-picker'
import { taskText } from '@/strings/outside'
import { recurrenceText } from '@/strings/recurrence'
import { sheets } from '@/strings/staff'
import { useText } from '@/strings/text'
import { StepSheet } from './step-sheet'
import { Templates, uneditedFault } from './templates'
import { useStepForm, type StepProps } from './use-step-form'

type Code = (typeof resultCodes)[number]
const empty: { code: Code | null; text: string; ifAgain: string; noPhotoReason: string } = {
  code: null,
  text: '',
  ifAgain: '',
  noPhotoReason: '',
}

/** Done: what came of it, proof where the category asks for it; then the resident has the word. */
export function ResolveSheet({ shown, onClose }: StepProps) {
  const speaking = useText()
  const { t, w } = speaking
  const { id, category, photoToClose, tasks, recurrence } = shown.data!
  const waiting = tasks.filter(({ state }) => state === 'open').length
  const form = `resolve:${id}`
  const step = useStepForm(
    { shown, onClose },
    {
      form,
      empty,
      faultsOf: ({ code, text }) => ({ code: !code && t(sheets.chooseResult), text: uneditedFault(text, speaking) }),
      send: (keyed, { version }, { code, text, ifAgain, noPhotoReason }, photoIds) =>
        keyed.appeals.resolve({
          ...{ id, version, code: code!, text, photoIds },
          ...(ifAgain && { ifAgain }),
          ...(noPhotoReason && { noPhotoReason }),
        }),
    },
  )
  const { draft, change, wrong } = step
  return (
    <StepSheet
      title={t(sheets.resolveTitle)}
      note={t(sheets.resolveNote)}
      action={t(sheets.doResolve)}
      {...step}
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
      <Field id='resolve-code' label={t(sheets.result)} error={wrong.code}>
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
        error={wrong.text}
        value={draft.text}
        max={appealLimits.reply}
        onChange={text => change({ text })}
        disabled={step.busy}
      />
      <Templates category={category.key} state='resolved' onChoose={text => change({ text })} />
      <Field id='resolve-again' label={t(sheets.ifAgain)} error={wrong.ifAgain}>
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
        error={wrong.photoIds}
      >
        <PhotoPicker form={form} most={appealLimits.photos} disabled={step.busy} />
      </Field>
      {photoToClose && (
        <Field id='resolve-no-photo' label={t(sheets.noPhoto)} error={wrong.noPhotoReason}>
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
