import { categoryView } from '@shared/appeals/categories'
import { isActive, type AppealStatus } from '@shared/appeals/appeal.workflow'
import type { BoardCard, DeskCard, MineCard, TodaySection, UnitView } from '@shared/appeals/appeal.views'
import type { TodayPart } from '@shared/appeals/list-parts'
import { now } from '@server/kit/clock'
import { calendarOf } from '@server/organisation'
import type { Appeal } from './appeal.entity'
import { clockView } from './appeal-clock'
import { coversOf, type StandIns } from './appeal-cover'
import { waitsForExtension } from './extension.view'
import type { Names } from './appeal-names'
import { namesIn, type NamedAppeal } from './named-rows'

/** What of a matter is read for its card. */
export type Boarded = Pick<
  Appeal,
  | ('id' | 'communityId' | 'number' | 'status' | 'category' | 'areaId' | 'title' | 'unitId' | 'filedAt' | 'declineWhere')
  | ('statusBefore' | 'ruleBy' | 'promisedFor' | 'clockFor' | 'clockFrom' | 'dueAt' | 'askedAt' | 'resolvedAt' | 'mergedAt')
  | ('listNeed' | 'listedAt' | 'reviewAt' | 'supporters')
>
interface CardNames {
  area: Names['area']
  unit(id: string | null): Pick<UnitView, 'name'> | null
}
export const boardCard = (appeal: Boarded, names: CardNames): BoardCard => ({
  id: appeal.id,
  number: appeal.number,
  status: appeal.status,
  category: categoryView(appeal.category),
  area: names.area(appeal.areaId),
  title: appeal.title,
  unit: names.unit(appeal.unitId)?.name ?? null,
  filedAt: appeal.filedAt.toISOString(),
  clock: clockView(calendarOf(appeal.communityId), appeal, now()),
  ruleBy: stands(appeal, 'submitted') ? iso(appeal.ruleBy) : null,
  promisedFor: stands(appeal, 'scheduled') ? iso(appeal.promisedFor) : null,
  onList: listed(appeal),
  supporters: appeal.supporters,
  whereToGo: appeal.status === 'declined' ? appeal.declineWhere : null,
})
const listed = ({ status, listNeed, listedAt, reviewAt }: Boarded): BoardCard['onList'] =>
  status === 'on_list' && listNeed !== null && listedAt && reviewAt
    ? { need: listNeed, since: listedAt.toISOString(), reviewAt: reviewAt.toISOString() }
    : null
/** In that state, or in a question that interrupted it. */
export const stands = ({ status, statusBefore }: Boarded, in_: AppealStatus) =>
  status === in_ || (status === 'need_info' && statusBefore === in_)
const iso = (at: Date | null) => at?.toISOString() ?? null
export const beginning = (text: string) => {
  const letters = [...text]
  return letters.length > 60 ? `${letters.slice(0, 59).join('')}…` : text
}

export const boardCards = (appeals: NamedAppeal[]): BoardCard[] => {
  const names = namesIn(appeals)
  return appeals.map(appeal => boardCard(appeal, names))
}
export const mineCards = (appeals: NamedAppeal[]): MineCard[] => {
  const names = namesIn(appeals)
  return appeals.map(appeal => ({ ...boardCard(appeal, names), text: beginning(appeal.text), waitsForYou: waitsFor(appeal) }))
}
/** What was merged is judged once the other one is done. */
const waitsFor = ({ status, masterId, ratingUntil }: Appeal) =>
  status === 'need_info' ? 'answer' : status === 'resolved' || (masterId && ratingUntil && ratingUntil > now()) ? 'rate' : null

/** `away`: who is, where that is known already. */
export const deskCards = async (appeals: NamedAppeal[], away?: StandIns): Promise<DeskCard[]> => {
  const names = namesIn(appeals)
  const coverOf = await coversOf(appeals, away)
  return appeals.map(appeal => ({
    ...boardCard(appeal, names),
    version: appeal.version,
    priority: appeal.priority,
    text: beginning(appeal.text),
    visibility: appeal.visibility,
    handler: appeal.handlerId ? names.person(appeal.handlerId) : null,
    cover: coverOf(appeal),
    extensionAsked: appeal.extensionBy !== null && isActive(appeal.status) && waitsForExtension(appeal),
    urges: appeal.urgeBy && isActive(appeal.status) ? appeal.urges : 0,
    timesHere: appeal.timesHere,
    declineProposed: appeal.declineBy !== null && appeal.status === 'submitted',
  }))
}

/** All of a day's sections with their names looked up once. */
export async function todaySections(
  found: { part: TodayPart; appeals: NamedAppeal[]; more: boolean }[],
): Promise<TodaySection[]> {
  const cards = new Map((await deskCards(found.flatMap(({ appeals }) => appeals))).map(card => [card.id, card]))
  return found.map(({ part, appeals, more }) => ({ part, cards: appeals.map(({ id }) => cards.get(id)!), more }))
}
