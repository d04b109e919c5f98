import type { AppealView } from '@shared/appeals/appeal.views'
import type { apiWithKey } from '@/api'
import type { Loaded } from '@/hooks/use-load'
import { useText } from '@/strings/text'
import { uneditedFault } from './templates'
import { useStepForm } from './use-step-form'

const empty = { text: '' }
type Send = (api: ReturnType<typeof apiWithKey>, appeal: AppealView, text: string, photoIds: string[]) => Promise<AppealView>

/** A step that is told in words, perhaps from a template and with photos. A part of a template that still stands as it was is a fault here, before it is one at the server. */
export function useWords(form: string, shown: Loaded<AppealView>, send: Send, onClose: () => void) {
  const speaking = useText()
  const step = useStepForm(
    { shown, onClose },
    {
      form,
      empty,
      faultsOf: ({ text }) => ({ text: uneditedFault(text, speaking) }),
      send: (keyed, appeal, { text }, photoIds) => send(keyed, appeal, text, photoIds),
    },
  )
  return { ...step, text: step.draft.text, change: (text: string) => step.change({ text }) }
}
