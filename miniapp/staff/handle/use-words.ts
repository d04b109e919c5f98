import { useState } from 'react'
import type { AppealView } from '@shared/appeals/appeal.views'
import type { apiWithKey } from '@/api'
import { useAppealStep } from '@/hooks/use-appeal-step'
import { useDraft } from '@/hooks/use-draft'
import type { Loaded } from '@/hooks/use-load'
import { forgetPhotos, sendWithPhotos } from '@/kept-photos'
import { useText } from '@/strings/text'
import { uneditedFault } from './templates'

const empty = { text: '' }
type Send = (api: ReturnType<typeof apiWithKey>, appeal: AppealView, text: string, photoIds: string[]) => Promise<AppealView>

/**
 * A step that is told in words, perhaps from a template and with photos. What is typed stays until the step was taken; a part of a
 * template that still stands as it was is a fault here, before it is one at the server.
 */
export function useWords(form: string, shown: Loaded<AppealView>, send: Send, then: () => void) {
  const speaking = useText()
  const { draft, write, forget } = useDraft(form, empty)
  const [fault, setFault] = useState<string>()
  const step = useAppealStep(
    shown,
    (keyed, appeal) => sendWithPhotos(form, photoIds => send(keyed, appeal, draft.text.trim(), photoIds)),
    () => {
      forget()
      forgetPhotos(form)
      then()
    },
  )
  return {
    ...step,
    text: draft.text,
    fault,
    change(text: string) {
      setFault(undefined)
      write({ text })
    },
    onSend() {
      const part = uneditedFault(draft.text, speaking)
      setFault(part)
      if (!part) void step.submit()
    },
  }
}
