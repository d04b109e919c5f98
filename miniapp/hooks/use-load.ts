import { useCallback, useEffect, useRef, useState } from 'react'
import { ApiError } from '../api'

export interface Loaded<T> {
  /** The last good answer; stays while it is asked for again or cannot be. */
  data: T | null
  error: ApiError | null
  loading: boolean
  reload(): Promise<void>
  /** Puts in what a verb answered. */
  replace(data: T): void
}

/** Asks when `wanted` or one of `inputs` changes; an older answer that comes late is dropped. */
export function useLoad<T>(ask: () => Promise<T>, inputs: readonly unknown[], wanted = true): Loaded<T> {
  const [state, setState] = useState<{ data: T | null; error: ApiError | null; loading: boolean }>({
    data: null,
    error: null,
    loading: wanted,
  })
  const turn = useRef(0)
  const reload = useCallback(async () => {
    const mine = ++turn.current
    setState(before => ({ ...before, loading: true }))
    const next = await ask().then(
      data => ({ data, error: null }),
      (error: unknown) => ({ error: error instanceof ApiError ? error : new ApiError(0, 'server.fault', String(error)) }),
    )
    if (mine === turn.current) setState(before => ({ ...before, ...next, loading: false }))
  }, inputs)
  useEffect(() => {
    if (wanted) void reload()
    return () => {
      turn.current++
    }
  }, [reload, wanted])
  const replace = useCallback((data: T) => {
    turn.current++
    setState({ data, error: null, loading: false })
  }, [])
  return { ...state, reload, replace }
}
