import { useRef, useState } from 'react'
import { ApiError, apiWithKey } from '../api'
import { newKey } from '../random'

type Api = ReturnType<typeof apiWithKey>
export interface Submission<A extends unknown[]> {
  submit(...args: A): Promise<void>
  busy: boolean
  error: ApiError | null
  fields: Record<string, string>
  /** Forgets the refusal, for instance when the field is edited. */
  clear(): void
}

/**
 * Sends once however often it is tapped: while one attempt is under way others are ignored, and a try after a failure carries the same key
 * until it is answered, so that a lost answer has no second effect. A refusal is an answer: the next try is a new attempt.
 */
export function useSubmit<A extends unknown[], T>(
  send: (api: Api, ...args: A) => Promise<T>,
  then: (answer: T) => void,
): Submission<A> {
  const [state, setState] = useState<{ busy: boolean; error: ApiError | null }>({ busy: false, error: null })
  const attempt = useRef({ busy: false, key: '' })
  const submit = async (...args: A) => {
    if (attempt.current.busy) return
    attempt.current.busy = true
    setState({ busy: true, error: null })
    try {
      attempt.current.key ||= await newKey()
      const answer = await send(apiWithKey(attempt.current.key), ...args)
      attempt.current.key = ''
      setState({ busy: false, error: null })
      then(answer)
    } catch (error) {
      const refusal = error instanceof ApiError ? error : new ApiError(0, 'server.fault', String(error))
      if (refusal.status !== 0 && refusal.status < 500) attempt.current.key = ''
      setState({ busy: false, error: refusal })
    } finally {
      attempt.current.busy = false
    }
  }
  return {
    submit,
    busy: state.busy,
    error: state.error,
    fields: state.error?.fields ?? {},
    clear: () => setState(before => ({ ...before, error: null })),
  }
}
