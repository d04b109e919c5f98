import { In } from 'typeorm'
import { revealReasons } from '@shared/appeals/caller'
import { categoryView } from '@shared/appeals/categories'
import type { LookView } from '@shared/appeals/look.views'
import type { Page } from '@shared/kit/page'
import type { PageQuery } from '@shared/kit/page.inputs'
import { roleNames } from '@shared/people/people.views'
import type { Actor } from '@server/kit/actor'
import { table } from '@server/kit/database'
import { pageRows } from '@server/kit/page'
import { Appeal } from './appeal.entity'
import { AppealEvent } from './appeal-event.entity'
import { officeOf } from './appeal-event.view'
import { AppealHolder } from './appeal-holder.entity'
import { namesBehind } from './appeal-names'

const looksAt = (personId: string) =>
  table(AppealEvent)
    .createQueryBuilder('e')
    .innerJoin(AppealHolder, 'h', 'h.appealId = e.appealId')
    .where("h.personId = :personId AND e.step = 'reveal'", { personId })

async function viewLooks(looks: AppealEvent[]): Promise<LookView[]> {
  const appeals = await table(Appeal).findBy({ id: In(looks.map(({ appealId }) => appealId)) })
  const names = await namesBehind(appeals, looks)
  return looks.map(look => {
    const { id, appealId, at, facts } = look
    const { number, title, category } = appeals.find(one => one.id === appealId)!
    return {
      ...{ id, at: at.toISOString(), office: officeOf(look, names), role: facts.role ? roleNames[facts.role] : null },
      ...{ reason: revealReasons[facts.lookedFor!], appealId, number, title, category: categoryView(category).name },
    }
  })
}

/** Who looked at the number left with a matter that she holds, newest first. */
export async function listLooks({ id }: Actor, page: PageQuery): Promise<Page<LookView>> {
  const { items, next } = await pageRows(looksAt(id), 'at', page)
  return { items: await viewLooks(items), next }
}

/** All of them, oldest first. */
export const everyLook = async (personId: string): Promise<LookView[]> =>
  viewLooks(await looksAt(personId).orderBy('e.at', 'ASC').addOrderBy('e.id', 'ASC').getMany())
