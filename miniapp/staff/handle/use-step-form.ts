import { useState } from 'react'
import type { AppealView } from '@shared/appeals/appeal.views'
import type { apiWithKey } from '@/api'
import { useAppealStep } from '@/hooks/use-appeal-step'
import { useDraft } from '@/hooks/use-draft'
import type { Loaded } from '@/hooks/use-load'
import { forgetPhotos, sendWithPhotos } from '@/kept-photos'

/** The matter that a step is taken on, and what shuts its sheet. */
export interface StepProps {
  shown: Loaded<AppealView>
  onClose(): void
}
interface StepForm<Draft> {
  /** What the form is kept under on this device, its photos as well. */
  form: string
  empty: Draft
  /** What is wrong with a field already here, as a sentence. */
  faultsOf?(draft: Draft): Record<string, string | false | undefined>
  send(api: ReturnType<typeof apiWithKey>, appeal: AppealView, draft: Draft, photoIds: string[]): Promise<AppealView>
}

/** As it is sent: without the blanks around what was typed. */
const trimmed = <Draft extends object>(draft: Draft) =>
  Object.fromEntries(
    Object.entries(draft).map(([name, value]: [string, unknown]) => [name, typeof value === 'string' ? value.trim() : value]),
  ) as Draft

/**
 * A step that is written as a form. What is typed stays until the step was taken, also with whoever was too late. A fault that is found
 * here is told instead of sending, one that the server finds beside the same field; the next change forgets both.
 */
export function useStepForm<Draft extends object>(
  { shown, onClose }: StepProps,
  { form, empty, faultsOf = () => ({}), send }: StepForm<Draft>,
) {
  const { draft, write, forget } = useDraft(form, empty)
  const [faults, setFaults] = useState<Record<string, string>>({})
  const step = useAppealStep(
    shown,
    (api, appeal) => sendWithPhotos(form, photoIds => send(api, appeal, trimmed(draft), photoIds)),
    () => {
      forget()
      forgetPhotos(form)
      onClose()
    },
  )
  return {
    draft,
    busy: step.busy,
    error: step.error,
    faults,
    wrong: { ...step.fields, ...faults } as Partial<Record<string, string>>,
    change(part: Partial<Draft>) {
      setFaults({})
      step.clear()
      write(part)
    },
    onSend() {
      const found = Object.fromEntries(Object.entries(faultsOf(trimmed(draft))).filter(([, fault]) => fault)) as Record<
        string,
        string
      >
      setFaults(found)
      if (Object.keys(found).length === 0) void step.submit()
    },
  }
}
