export interface Sound {
  play(): void
  /** Ends it; it is not played again. */
  end(): void
}
/** A recording made ready to be played: a file of this device or an address of the server. `onEnd` is told when it is over or cannot be played. */
export function soundOf(source: string | Blob, onEnd: (played: boolean) => void): Promise<Sound>
