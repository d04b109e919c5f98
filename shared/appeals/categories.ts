import type { UnitKind } from '../organisation/organisation.views'
import type { Words } from '../kit/words'
import type { AppealKind, Priority } from './appeal.limits'
import type { Question } from './questions'
import table from './categories.json'

/** Whom to ring instead of filing. Numbers other than 110, 119 and 120 are samples. */
export interface Emergency {
  /** Nothing of this kind is ever filed. */
  always: boolean
  /** A “yes” to it stops the form; null where `always`. */
  question: Words | null
  /** The question must be answered before filing. */
  required: boolean
  ring: { key: string; number: string; who: Words }[]
  /** What to say on the phone, and what to do first. */
  say: Words
  first: Words
}
export interface Category {
  /** `class.item`. */
  key: string
  name: Words
  hint: Words
  kinds: AppealKind[]
  /** The kind it has when nobody chose. */
  kind: AppealKind
  priority: Priority
  /** Which kind of unit answers for it. */
  lead: UnitKind
  /** `never`: such matters are private, whoever wants otherwise. */
  public: 'withConsent' | 'never'
  photoToClose: boolean
  emergency: Emergency | null
  /** What is asked of it beyond words and place. */
  questions: Question[]
  /** What people type when they mean it. */
  synonyms: string[]
}
export interface CategoryClass {
  key: string
  name: Words
  hint: Words
  items: Category[]
}

export const categoryClasses = table as CategoryClass[]
const byKey = new Map(categoryClasses.flatMap(group => group.items.map(item => [item.key, { item, group }] as const)))

/** The category `class.item`; undefined if there is none. */
export const findCategory = (key: string): Category | undefined => byKey.get(key)?.item
/** Its name and that of its class, for views; an unknown key (taken out of the table since) is shown as Other. */
export function categoryView(key: string): { key: string; name: Words; group: Words } {
  const { item, group } = byKey.get(key) ?? byKey.get('other.unsure')!
  return { key, name: item.name, group: group.name }
}
/** Is such a matter kept from the public: by its category, or because it asks for help or reports somebody? */
export const isPrivate = (category: Category, kind: AppealKind) =>
  category.public === 'never' || kind === 'help' || kind === 'report'
