import { useCallback, useEffect, useRef } from 'react'
import type { SimilarCard } from '@shared/appeals/filing.views'
import { api } from '@/api'

/** Longer nobody waits to send what she wrote. */
const patience = 1200
const pause = (milliseconds: number) => new Promise<void>(resolve => setTimeout(resolve, milliseconds))

const none: Promise<SimilarCard[]> = Promise.resolve([])

interface Where {
  areaId: string | undefined
  category: string | null
}

/**
 * What may be the same is asked for as soon as place and kind are known, so that sending hardly ever waits for it: `check` gives what is
 * known in a moment, and nothing where the network does not answer, or once it was said to be none of them.
 */
export function useSimilar({ areaId, category }: Where): { check(): Promise<SimilarCard[]>; goOn(): void } {
  const known = useRef(none)
  useEffect(() => {
    known.current = areaId && category ? api.appeals.similar({ areaId, category }).catch(() => []) : none
  }, [areaId, category])
  const check = useCallback(() => Promise.race([known.current, pause(patience).then(() => [])]), [])
  return { check, goOn: () => (known.current = none) }
}
