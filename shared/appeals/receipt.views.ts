import type { Words } from '../kit/words'
import type { Channel } from './appeal.limits'
import type { AnswerView } from './questions'
import type { AreaView, CategoryView } from './appeal.views'

/** What is handed to a person for whom something was filed; the only time the claim code is told. */
export interface Receipt {
  id: string
  number: string
  claimCode: string
  community: Words
  category: CategoryView
  area: AreaView
  text: string
  answers: AnswerView[]
  channel: Channel
  by: Words
  filedAt: string
  /** Until when she is told who does it. */
  acceptBy: string
  /** Working days in which the likes of it are answered after that. */
  days: number
  desk: { name: Words; phone: string; hours: Words }
  /** Where number and claim code are asked for. */
  findUrl: string
}
