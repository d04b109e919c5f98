import { IsNull, Not } from 'typeorm'
import { Refusal } from '@shared/kit/refusal'
import type { Rename } from '@shared/people/people.inputs'
import { peopleReasons } from '@shared/people/people.reasons'
import type { MyData } from '@shared/people/people.views'
import type { Actor } from '@server/kit/actor'
import { now } from '@server/kit/clock'
import { changed, lockOne, table, transaction } from '@server/kit/database'
import { Person, Token, rolesOf } from '@server/kit/identify'
import { audit } from './audit-log'
import { allHoldings, hindrancesOf } from './held-data'
import { viewMyData } from './my-data.view'
import { Phone } from './phone.entity'
import { WechatAccount } from './wechat-account.entity'

/** How she is called from now on. */
export const rename = (actor: Actor, { name }: Rename): Promise<MyData> =>
  transaction(async () => {
    await table(Person).update({ id: actor.id }, { name, nameEn: null })
    await audit('name', actor.id, actor.id)
    return viewMyData(actor)
  })

/**
 * Deletes one's account: at once it is signed out everywhere, has no name and nobody signs in by it; the rest is erased by the clock.
 * Refuses `people.hasRoles` to whoever holds a role, and `people.leads` with what she must hand over first.
 */
export const leave = ({ id }: Actor) =>
  transaction(async () => {
    await lockOne(Person, { id })
    if ((await rolesOf(id)).length > 0) throw new Refusal(peopleReasons.hasRoles)
    const hindrances = await hindrancesOf(id)
    if (hindrances.length > 0) throw new Refusal(peopleReasons.leads, { fresh: { hindrances } })
    const gone = { name: null, nameEn: null, account: null, passwordHash: null, leftAt: now() }
    if (await changed(table(Person).update({ id, leftAt: IsNull() }, gone))) await audit('left', id, id)
    await table(Token).delete({ personId: id })
    await table(Phone).delete({ personId: id })
    await table(WechatAccount).delete({ personId: id })
    return { left: true as const }
  })

const atATime = 20
/** Erases what is left of those who deleted their accounts; where something must wait, the rest is erased and it is tried again. */
export async function eraseThoseWhoLeft(): Promise<void> {
  const left = { leftAt: Not(IsNull()), erasedAt: IsNull() }
  for (let after = ''; ;) {
    const people = await table(Person)
      .createQueryBuilder('p')
      .select('p.id', 'id')
      .where('p.leftAt IS NOT NULL AND p.erasedAt IS NULL AND p.id > :after', { after })
      .orderBy('p.id')
      .limit(atATime)
      .getRawMany<{ id: string }>()
    for (const { id } of people) {
      await transaction(async () => {
        let done = true
        for (const { erase } of allHoldings()) done = (await erase(id)) && done
        if (done) await changed(table(Person).update({ id, ...left }, { erasedAt: now() }))
      })
    }
    if (people.length < atATime) return
    after = people.at(-1)!.id
  }
}
