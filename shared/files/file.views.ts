/** A stored picture. The addresses are signed and expire; ask again by reloading what holds it. */
export interface PhotoView {
  id: string
  /** Longest side 320. */
  small: string
  /** Longest side 1280. */
  large: string
  width: number
  height: number
}
/** A stored PDF. Its address is signed and expires; it is always downloaded, never opened in the page. */
export interface DocumentView {
  id: string
  name: string
  bytes: number
  address: string
}
/** A stored recording. Its address is signed and expires. */
export interface VoiceView {
  id: string
  /** How long it is, 1 to 60. */
  seconds: number
  address: string
}
