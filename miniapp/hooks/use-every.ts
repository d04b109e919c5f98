import { useEffect } from 'react'

/** Does it again and again while `on`, as long as the page stands. */
export function useEvery(seconds: number, act: () => Promise<void>, on: boolean): void {
  useEffect(() => {
    if (!on) return
    const timer = setInterval(() => void act(), seconds * 1000)
    return () => clearInterval(timer)
  }, [seconds, act, on])
}
