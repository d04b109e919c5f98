import { useEffect, useRef } from 'react'

type Way = -1 | 0 | 1
const ways: Record<string, [x: Way, y: Way]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}

export function useArrows(id: string, act: (x: Way, y: Way, shift: boolean) => void): void {
  const latest = useRef(act)
  latest.current = act
  useEffect(() => {
    const element = document.getElementById(id)
    const hear = (event: KeyboardEvent) => {
      const way = ways[event.key]
      if (!way || event.ctrlKey || event.metaKey || event.altKey) return
      // The page would scroll.
      event.preventDefault()
      latest.current(...way, event.shiftKey)
    }
    element?.addEventListener('keydown', hear)
    return () => element?.removeEventListener('keydown', hear)
  }, [id])
}
