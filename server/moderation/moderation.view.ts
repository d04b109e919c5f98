import { In } from 'typeorm'
import { Refusal } from '@shared/kit/refusal'
import { moderationCauses } from '@shared/moderation/moderation.causes'
import { moderationReasons } from '@shared/moderation/moderation.reasons'
import type { Check, ModerationCard } from '@shared/moderation/moderation.views'
import type { Actor } from '@server/kit/actor'
import { table } from '@server/kit/database'
import { Report, type Moderation } from './moderation.entity'
import { standingAs, standingOf, stepsOfModerator, stepsOfReader } from './moderation.policy'
import { subjectOf, type Content } from './subjects'

/** For whoever decides; what its feature no longer lets be public is left out. */
export async function viewCards(rows: Moderation[], actor: Actor): Promise<ModerationCard[]> {
  const contents = await contentsOf(rows)
  const reports = rows.length > 0 ? await table(Report).findBy({ moderationId: In(rows.map(({ id }) => id)) }) : []
  const cards: ModerationCard[] = []
  for (const row of rows) {
    const content = contents.get(row.id)
    if (!content) continue
    cards.push({
      ...{ id: row.id, version: row.version, type: row.subjectType, status: row.status, ...content },
      ...{ checked: row.marks !== null, marks: row.marks ?? [], since: row.since.toISOString() },
      ...{ cause: row.cause, note: row.note, contest: row.contest },
      reports: reports.filter(({ moderationId }) => moderationId === row.id).map(({ cause, note }) => ({ cause, note })),
      can: stepsOfModerator(actor, await standingOf(actor, row), row),
    })
  }
  return cards
}
export async function viewCard(row: Moderation, actor: Actor): Promise<ModerationCard> {
  const [card] = await viewCards([row], actor)
  if (!card) throw new Refusal(moderationReasons.missing)
  return card
}

async function contentsOf(rows: Moderation[]): Promise<Map<string, Content>> {
  const byRow = new Map<string, Content>()
  for (const type of new Set(rows.map(({ subjectType }) => subjectType))) {
    const ofType = rows.filter(({ subjectType }) => subjectType === type)
    const found = await subjectOf(type).read(ofType.map(({ subjectId }) => subjectId))
    for (const { id, subjectId } of ofType) if (found.has(subjectId)) byRow.set(id, found.get(subjectId)!)
  }
  return byRow
}

/** For its author, and for whoever reads what is shown: of reports nothing is told. */
export const viewCheck = async (row: Moderation, actor: Actor): Promise<Check> =>
  checkAs(row, actor, (await standingOf(actor, row)).author)

/** The same where it is known whether it is hers. */
export function checkAs(row: Moderation, actor: Actor, author: boolean): Check {
  const { id, version, status, cause, note } = row
  return {
    ...{ id, version, status: status === 'reported' ? 'shown' : status },
    ...{ cause: cause && moderationCauses[cause], note },
    can: stepsOfReader(actor, standingAs(actor, row, author), row),
  }
}
