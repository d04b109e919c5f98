export interface Picked {
  /** Names of the photos that are now kept. */
  kept: string[]
  /** How many could not be opened as pictures. */
  broken: number
  /** How many were left out because there are enough. */
  over: number
  /** This device has no room left. */
  full: boolean
}
/** Lets somebody take or choose up to `most` photos and keeps them on this device. */
export function pickPhotos(most: number): Promise<Picked>
/** Where a kept photo can be shown from; null if it is gone. */
export function photoAddress(name: string): Promise<string | null>
/** A kept photo as an upload takes it; null if it is gone. */
export function photoFile(name: string): Promise<string | Blob | null>
export function dropPhotos(names: readonly string[]): Promise<void>
