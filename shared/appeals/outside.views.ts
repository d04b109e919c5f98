import type { Words } from '../kit/words'
import type { AppealView, AreaView, CategoryView } from './appeal.views'
import type { AnswerView } from './questions'
import type { OutsideParty } from './outside-parties'

/** With whom outside a matter is: for its holders and staff. */
export interface PartyView {
  party: OutsideParty
  name: string
  dueAt: string
  /** Staff only: what was asked, whether the resident's words were shown with it, and until when the link opens. */
  asked: { text: string; withWords: boolean; linkUntil: string } | null
}
/** The answer to forwarding and to a new link: the only time the link's secret is told. */
export interface ForwardedAppeal {
  appeal: AppealView
  key: string
}
/** All that a party sees: no person, no flat, no number; of the resident's words what whoever asked let it see. */
export interface OutsideView {
  name: string
  text: string
  category: CategoryView
  area: AreaView
  unit: Words
  phone: string
  /** As what somebody asks. */
  role: Words
  dueAt: string
  words: string | null
  /** With those words: what was answered to the category's own questions. */
  answers: AnswerView[]
}
/** It came, and who goes on. */
export interface AnsweredOutside {
  unit: Words
}
