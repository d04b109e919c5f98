import { In, IsNull, Not } from 'typeorm'
import { words } from '@shared/kit/words'
import { roleNames, type DemoPerson } from '@shared/people/people.views'
import { table } from '@server/kit/database'
import { Person, Role } from '@server/kit/identify'

/** Who one can be in a demonstration: those without a password of their own. Staff first. */
export async function listDemoPeople(): Promise<DemoPerson[]> {
  const people = await table(Person).find({
    where: { account: Not(IsNull()), passwordHash: IsNull() },
    order: { kind: 'DESC', id: 'ASC' },
    take: 100,
  })
  const roles = await table(Role).findBy({ personId: In(people.map(({ id }) => id)) })
  return people.map(({ id, account, name, nameEn, kind }) => {
    const held = [...new Set(roles.filter(({ personId }) => personId === id).map(({ role }) => role))].map(
      role => roleNames[role],
    )
    const what =
      held.length > 0
        ? words(held.map(({ zh }) => zh).join('、'), held.map(({ en }) => en).join(', '))
        : words('居民', 'Resident')
    return {
      person: account!,
      name: words(name ?? account!, nameEn ?? name ?? account!),
      kind: kind === 'staff' ? 'staff' : 'resident',
      what,
    }
  })
}
