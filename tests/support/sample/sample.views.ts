export const noteStatuses = ['filed', 'assigned', 'replied'] as const
export type NoteStatus = (typeof noteStatuses)[number]
export type NoteStep = 'assign' | 'reply'

export interface NoteCard {
  id: string
  title: string
  status: NoteStatus
  filedAt: string
}
export interface NoteView extends NoteCard {
  version: number
  reply: string | null
  can: NoteStep[]
}
export type SignupStatus = 'confirmed' | 'waiting'
export interface ShiftView {
  id: string
  title: string
  capacity: number
  taken: number
  waiting: number
  mine: SignupStatus | null
  can: ('signUp' | 'cancel')[]
}
export interface VisitorView {
  id: string
  kind: 'stranger' | 'guest' | 'resident' | 'staff'
}
export interface EnteredView extends VisitorView {
  token: string
}
export interface ScanView {
  id: string
  bytes: number
}
