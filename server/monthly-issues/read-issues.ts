import { In } from 'typeorm'
import type { ListMonthlyIssues } from '@shared/monthly-issues/monthly-issue.inputs'
import { monthlyIssueReasons } from '@shared/monthly-issues/monthly-issue.reasons'
import type { IssueOfMatter, MonthlyIssueCard } from '@shared/monthly-issues/monthly-issue.views'
import type { Page } from '@shared/kit/page'
import { Refusal } from '@shared/kit/refusal'
import { readAppeal } from '@server/appeals'
import type { Actor } from '@server/kit/actor'
import { table } from '@server/kit/database'
import { pageRows } from '@server/kit/page'
import { settingsOf } from '@server/organisation'
import { CandidateMatter } from './candidate.entity'
import { MonthlyIssue } from './monthly-issue.entity'
import { issueCards } from './monthly-issue.view'

/** Those of a community, the newest first. */
export async function listIssues({ communityId, ...page }: ListMonthlyIssues): Promise<Page<MonthlyIssueCard>> {
  const rows = table(MonthlyIssue).createQueryBuilder('m').where('m.communityId = :communityId', { communityId })
  const { items, next } = await pageRows(rows, 'month', page)
  return { items: await issueCards(items), next }
}

/** One of them. Refuses `monthlyIssue.missing`. */
export async function readIssue(id: string): Promise<MonthlyIssue> {
  const issue = await table(MonthlyIssue).findOneBy({ id })
  if (!issue) throw new Refusal(monthlyIssueReasons.missing)
  return issue
}

/** The newest where the community wants them, for the first screen; null where it does not, or none was opened yet. */
export async function issueOnFront(communityId: string): Promise<MonthlyIssueCard | null> {
  if (!(await settingsOf(communityId)).monthlyIssues) return null
  return (await listIssues({ communityId, limit: 1 })).items[0] ?? null
}

/** In which of them a matter is, the newest first. Refuses `appeal.missing` to whoever may not know of the matter. */
export async function issuesOfAppeal(actor: Actor, id: string): Promise<IssueOfMatter[]> {
  const { id: appealId } = await readAppeal(actor, id)
  const rows = await table(CandidateMatter).findBy({ appealId })
  if (rows.length === 0) return []
  const issues = await table(MonthlyIssue).find({
    where: { id: In(rows.map(({ issueId }) => issueId)) },
    order: { month: 'DESC' },
  })
  const chosen = ({ chosenId }: MonthlyIssue) => rows.some(({ candidateId }) => candidateId === chosenId)
  return issues.map(issue => ({ id: issue.id, month: issue.month, status: issue.status, chosen: chosen(issue) }))
}
