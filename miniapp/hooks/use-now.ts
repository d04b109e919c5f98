import { useEffect, useState } from 'react'

/** The moment of this phone, anew every `seconds`; only for what counts down, never for what the server decides. */
export function useNow(seconds: number): number {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), seconds * 1000)
    return () => clearInterval(timer)
  }, [seconds])
  return now
}
