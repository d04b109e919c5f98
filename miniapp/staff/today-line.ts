import type { RoleName } from '@shared/people/people.views'
import type { Text } from '@/strings/text'

/** One thing of today that is no matter: its mark, what it is, where it is done. */
export interface TodayLine {
  key: string
  icon: string
  mark: string
  title: string
  note?: string
  open(): void
}
export interface TodaySource {
  title: Text
  /** Whose work it is; everybody's where none is named. */
  roles?: readonly RoleName[]
  lines(communityId: string): Promise<TodayLine[]>
}
