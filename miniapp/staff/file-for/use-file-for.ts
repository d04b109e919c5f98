import { useState } from 'react'
import Taro from '@tarojs/taro'
import { appealLimits, type Channel } from '@shared/appeals/appeal.limits'
import type { Receipt } from '@shared/appeals/receipt.views'
import { lettersIn } from '@shared/kit/letters'
import { answerFaults, answersOf, type AnswerFaults, type Said } from '@/answers'
import { useDraft } from '@/hooks/use-draft'
import { useSubmit } from '@/hooks/use-submit'
import { fileFor as text } from '@/strings/casework'
import { useText } from '@/strings/text'

const empty = {
  ...{ channel: 'phone' as Channel, areaId: '', group: null as string | null, category: null as string | null },
  said: {} as Said,
  ...{ text: '', name: '', phone: '', consent: false },
}
type Draft = typeof empty

/** What is being written down for somebody: it stays on this device until it has a number. */
export function useFileFor(communityId: string, onFiled: (receipt: Receipt) => void) {
  const { t, language } = useText()
  const { draft, write, forget } = useDraft(`file-for:${communityId}`, empty)
  const [tried, setTried] = useState(false)
  const sending = useSubmit(
    (keyed, { areaId, channel, category, text: words, said, consent, name, phone }: Draft) => {
      const caller = { ...(name.trim() && { name: name.trim() }), ...(phone.trim() && { phone: phone.trim() }) }
      const answers = answersOf(category, said)
      return keyed.appeals.fileFor({ areaId, channel, category: category ?? '', text: words.trim(), answers, consent, ...caller })
    },
    receipt => {
      setTried(false)
      forget()
      onFiled(receipt)
    },
  )
  const missing: Record<string, string> & AnswerFaults = {
    ...(!draft.areaId && { areaId: t(text.choosePlace) }),
    ...(!draft.category && { category: t(text.chooseCategory) }),
    ...answerFaults(draft.category, draft.said, language),
    ...(lettersIn(draft.text.trim()) < appealLimits.textLeast && { text: t(text.shortWords) }),
    ...(!draft.consent && { consent: t(text.noConsent) }),
  }
  return {
    draft,
    busy: sending.busy,
    error: sending.error,
    faults: { ...(tried && missing), ...sending.fields },
    change(part: Partial<Draft>) {
      sending.clear()
      write(part)
    },
    send() {
      setTried(true)
      if (Object.keys(missing).length === 0) return void sending.submit(draft)
      return void Taro.pageScrollTo({ scrollTop: 0, duration: 200 })
    },
    clear() {
      setTried(false)
      sending.clear()
      forget()
    },
  }
}
