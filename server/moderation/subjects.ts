import type { PhotoView } from '@shared/files/file.views'
import type { Words } from '@shared/kit/words'
import type { SubjectType } from '@shared/moderation/moderation.views'

/** What stands behind something that is checked, as it is now. */
export interface Content {
  text: string | null
  photos: PhotoView[]
  /** Kind and place, for whoever decides. */
  about: Words
  number: string | null
  appealId: string | null
}
export interface Subject {
  /** By id; what may not be public any more is not in the map. */
  read(ids: string[]): Promise<Map<string, Content>>
  /** Whose it is: they are told, may contest and take back, and may not decide. */
  authors(id: string): Promise<string[]>
  /** The same inside a delivery's transaction, locked: a guest who signs in meanwhile waits, and what is written for her moves along. */
  told(id: string): Promise<string[]>
}
const subjects = new Map<SubjectType, Subject>()

/** A feature says what stands behind what it submits. */
export const whenModerated = (type: SubjectType, subject: Subject) => {
  subjects.set(type, subject)
}
export function subjectOf(type: SubjectType): Subject {
  const found = subjects.get(type)
  if (!found) throw new Error(`nobody says what stands behind ${type}`)
  return found
}
