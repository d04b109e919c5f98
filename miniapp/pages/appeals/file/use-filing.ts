import { useCallback, useEffect, useRef, useState } from 'react'
import type { FiledAppeal } from '@shared/appeals/filing.views'
import { ApiError } from '@/api'
import { whenOnline } from '@/platform/network'
import { filingDraft } from './draft'
import { isUnanswered, sendFiling } from './send-filing'

const retryAfter = 20_000

export interface Filing {
  send(): Promise<void>
  busy: boolean
  error: ApiError | null
  clear(): void
}

/** Sends the draft; what found no network goes by itself when there is one again, as long as the page is open. */
export function useFiling(onFiled: (filed: FiledAppeal) => void): Filing {
  const [state, setState] = useState<{ busy: boolean; error: ApiError | null }>({ busy: false, error: null })
  const here = useRef(true)
  const send = useCallback(async () => {
    setState({ busy: true, error: null })
    try {
      const filed = await sendFiling()
      if (here.current) onFiled(filed)
    } catch (error) {
      setState({ busy: false, error: error instanceof ApiError ? error : new ApiError(0, 'server.fault', String(error)) })
    }
  }, [])
  useEffect(() => {
    here.current = true
    const end = whenOnline(() => {
      if (filingDraft().waitsSince) void send()
    })
    return () => {
      here.current = false
      end()
    }
  }, [send])
  const unanswered = state.error !== null && isUnanswered(state.error)
  useEffect(() => {
    if (!unanswered) return
    const again = setTimeout(() => void send(), retryAfter)
    return () => clearTimeout(again)
  }, [unanswered, state.error, send])
  return { send, ...state, clear: () => setState(before => ({ ...before, error: null })) }
}
