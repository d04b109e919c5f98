import { useEffect, useState } from 'react'

const patience = 350
/** What was typed, once it has stood still for a moment: so that not every letter is asked about. */
export function useSettled<T>(value: T): T {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), patience)
    return () => clearTimeout(timer)
  }, [value])
  return settled
}
