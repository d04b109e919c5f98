/** What was seen while a mini-program ran, to be held against WeChat's audit. */
export interface Seen {
  /** What must not be: unknown calls, errors, requests that failed. */
  faults: string[]
  /** The most bytes that one setData carried, the most calls of it in a second. */
  setData: { bytes: number; rate: number }
  /** The most requests under way at once. */
  parallel: number
  /** Requests under way now. */
  pending: number
  /** Every call of `wx`, by name. */
  calls: string[]
}

export const seen: Seen = { faults: [], setData: { bytes: 0, rate: 0 }, parallel: 0, pending: 0, calls: [] }
let recent: number[] = []

export function countSetData(data: unknown): void {
  const at = performance.now()
  recent = [...recent.filter(time => time > at - 1000), at]
  seen.setData.rate = Math.max(seen.setData.rate, recent.length)
  seen.setData.bytes = Math.max(seen.setData.bytes, new Blob([JSON.stringify(data)]).size)
}

export async function whileUnderWay<T>(work: Promise<T>): Promise<T> {
  seen.parallel = Math.max(seen.parallel, ++seen.pending)
  return work.finally(() => seen.pending--)
}

/** Before the next page is looked at. */
export function forget(): void {
  recent = []
  Object.assign(seen, { faults: [], setData: { bytes: 0, rate: 0 }, parallel: seen.pending, calls: [] })
}
addEventListener('error', event => seen.faults.push(`error: ${event.message}`))
addEventListener('unhandledrejection', event => seen.faults.push(`unhandled: ${String(event.reason)}`))
