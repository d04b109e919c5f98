import { useCallback, useEffect, useRef, useState } from 'react'
import type { Page } from '@shared/kit/page'
import { ApiError } from '../api'

export interface Paged<T> {
  items: T[]
  /** null until the first page is there. */
  known: boolean
  error: ApiError | null
  loading: boolean
  /** There are more. */
  more: boolean
  older(): Promise<void>
  reload(): Promise<void>
}

/** A list page by page; `inputs` that change start it anew. */
export function usePaged<T>(
  ask: (after: string | undefined) => Promise<Page<T>>,
  inputs: readonly unknown[],
  wanted = true,
): Paged<T> {
  const [state, setState] = useState({
    items: [] as T[],
    known: false,
    next: null as string | null,
    error: null as ApiError | null,
    loading: wanted,
  })
  const turn = useRef(0)
  const fetch = useCallback(async (after: string | null) => {
    const mine = ++turn.current
    setState(before => ({ ...before, loading: true, error: null }))
    try {
      const page = await ask(after ?? undefined)
      if (mine !== turn.current) return
      setState(before => ({
        items: after === null ? page.items : [...before.items, ...page.items],
        known: true,
        next: page.next,
        error: null,
        loading: false,
      }))
    } catch (error) {
      if (mine !== turn.current) return
      setState(before => ({
        ...before,
        loading: false,
        error: error instanceof ApiError ? error : new ApiError(0, 'server.fault', String(error)),
      }))
    }
  }, inputs)
  useEffect(() => {
    if (wanted) void fetch(null)
    return () => {
      turn.current++
    }
  }, [fetch, wanted])
  const { next, ...rest } = state
  return {
    ...rest,
    more: next !== null,
    older: () => (next === null ? Promise.resolve() : fetch(next)),
    reload: () => fetch(null),
  }
}
