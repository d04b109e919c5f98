import { categoryView } from '@shared/appeals/categories'
import type { SolvedView } from '@shared/appeals/solved.views'
import { lockOne, table, transaction } from '@server/kit/database'
import { on } from '@server/kit/deliveries'
import { Person } from '@server/kit/identify'
import { keepTerms } from '@server/search'
import { Appeal } from './appeal.entity'
import { AppealCaller } from './appeal-caller.entity'
import { AppealEvent } from './appeal-event.entity'
import { anonymised } from './anonymised'
import { isOpenToAll } from './appeal.policy'

/** What a unit said of a matter that it solved, or answered; each of them stands where `?` does in the condition. */
export const solvedCodes = ['fixed', 'answered', 'adopted', 'partly'] as const
/** Of a matter `a`: it is over, public and its own, its answer solved it, nobody said otherwise, and no outsider left it out of the figures. */
export const solvedWhere = [
  ...["a.visibility = 'public'", "a.status = 'closed'", 'a.masterId IS NULL', 'a.resultText IS NOT NULL'],
  `a.resultCode IN (${solvedCodes.map(() => '?').join(', ')}) AND a.closeCode <> 'no_further_action'`,
  `NOT EXISTS (SELECT 1 FROM evaluations n WHERE n.communityId = a.communityId AND n.subjectType = 'appeal' AND n.subjectId = a.id
    AND n.round = a.timesReopened AND n.solved = 'no')`,
  `NOT EXISTS (SELECT 1 FROM rating_exclusions x WHERE x.communityId = a.communityId AND x.appealId = a.id
    AND x.round = a.timesReopened AND x.status = 'approved')`,
]

/** By what it is found: nobody's own words, and of the reply what is shown of it. */
export function lookedThrough({ title, category, reply }: Pick<SolvedView, 'title' | 'category' | 'reply'>): string[] {
  const { name, group } = category
  return [title, name.zh, name.en, group.zh, group.en, reply].filter(text => text !== null)
}

/** Writes anew by what a solved matter is found; whether it still is one the search asks itself. */
const keepSolved = (appealId: string) =>
  transaction(async () => {
    const appeal = await lockOne(Appeal, { id: appealId })
    if (!appeal) return
    const { id, communityId, filedAt: at, status, title, resultText } = appeal
    const solved = status === 'closed' && isOpenToAll(appeal) && resultText !== null
    const reply = solved ? anonymised(resultText, await namesIn(appeal)) : ''
    const texts = solved ? lookedThrough({ title, category: categoryView(appeal.category), reply }) : []
    await keepTerms({ kind: 'solved', communityId, at, id }, texts)
  })

async function namesIn({ id: appealId, residentId, handlerId, resultEventId }: Appeal): Promise<(string | null)[]> {
  const caller = await table(AppealCaller).findOneBy({ appealId })
  const written = resultEventId ? await table(AppealEvent).findOneBy({ id: resultEventId }) : null
  const people = [residentId, handlerId, written?.actorId].filter(id => id)
  const named = await table(Person).find({ select: { name: true }, where: people.map(id => ({ id: id! })) })
  return [caller?.name ?? null, ...named.map(({ name }) => name)]
}

const changing = ['rate', 'closeUnrated', 'ruleClose', 'reopen', 'correct', 'setTitle'] as const
for (const step of changing) on(`appeal.${step}`, `solved.${step}`, ({ appealId }) => keepSolved(appealId))
