/** Whether this device can record at all. */
export const canRecord: boolean
export interface Recorded {
  /** Its name among what the device keeps. */
  name: string
  /** Whole seconds, at least one. */
  seconds: number
}
/** `denied`: nobody let us use the microphone; `failed`: there is none, or nothing came of it; `full`: the device has no room left. */
export type RecordingFault = 'denied' | 'failed' | 'full'
export interface Recording {
  /** What was recorded, once it is stopped or `most` seconds are over; rejects with a `RecordingFault`. */
  done: Promise<Recorded>
  stop(): void
}
/** Asks for the microphone and records up to `most` seconds, kept on this device. Rejects with a `RecordingFault`. */
export function record(most: number): Promise<Recording>
/** A kept recording as an upload takes it; null if it is gone. */
export function voiceFile(name: string): Promise<string | Blob | null>
export function dropVoice(name: string): Promise<void>
