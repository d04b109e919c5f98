import { In } from 'typeorm'
import { atHour, dayAfter } from '@shared/kit/workdays'
import { now } from '@server/kit/clock'
import { table } from '@server/kit/database'
import { Person } from '@server/kit/identify'
import { addPerson, staffOf } from '@server/people'
import { addPost } from './add-organisation'
import { postTitles, type PostLine } from './community-file'
import { Post, Unit } from './unit.entity'

/** Where a line says something is; throws, with a sentence, where that does not exist. */
export type At = (line: { building?: number; grid?: string }) => string

/**
 * Enters the posts of a file. A post is known by its kind, unit and area and by who holds it; one that is there becomes what its line says,
 * so that a line without `until` has no end. A post that the file does not name stays as it is, since a file may be a part of the whole:
 * its last day ends it. Answers those that are held so. Throws a sentence where a line cannot be.
 */
export async function enterPosts(communityId: string, lines: PostLine[], at: At): Promise<{ name: string; title: string }[]> {
  const posts = await table(Post).findBy({ communityId })
  const people = await peopleOf(communityId, posts)
  const units = await table(Unit).find({ where: { communityId }, order: { position: 'ASC' } })
  const held: { line: PostLine; personId: string }[] = []
  for (const line of lines) held.push({ line, personId: await people.holder(line) })
  const entered = new Set<string>()
  for (const { line, personId } of held) {
    const place = { unitId: unitCalled(units, line.unit), kind: line.post, areaId: areaOf(line, at) }
    const deputyId = line.deputy ? people.called(line.deputy, held) : null
    if (deputyId === personId) throw new Error(`${line.name} cannot stand in for herself.`)
    const same = posts.filter(
      ({ unitId, kind, areaId }) => unitId === place.unitId && kind === place.kind && areaId === place.areaId,
    )
    const known = same.find(post => post.personId === personId) ?? same.find(post => people.isBefore(line, post.personId))
    const row = { communityId, personId, ...place, deputyId, ...words(line), ...term(line, known?.startsAt ?? now()) }
    if (known) await table(Post).update({ id: known.id }, row)
    else posts.push({ id: await addPost(row), ...row })
    entered.add((known ?? posts.at(-1)!).id)
  }
  return posts
    .filter(({ id, endsAt }) => !entered.has(id) && (endsAt === null || endsAt > now()))
    .map(({ personId, title }) => ({ name: people.nameOf(personId), title }))
}

function words({ post, phone, hours = '', title, titleEn }: PostLine) {
  const [zh, en] = postTitles[post]
  return { phone, hours, hoursEn: hours, title: title ?? zh, titleEn: titleEn ?? title ?? en }
}

function term({ name, from, until }: PostLine, sinceThen: Date) {
  const startsAt = from ? atHour(from, 0) : sinceThen
  const endsAt = until ? atHour(dayAfter(until), 0) : null
  if (endsAt && from && endsAt <= startsAt) throw new Error(`The post of ${name} ends before it begins.`)
  return { startsAt, endsAt }
}

function areaOf({ name, post, grid, building }: PostLine, at: At) {
  const fits = (grid !== undefined) === (post === 'gridWorker') && (building !== undefined) === (post === 'buildingLead')
  if (!fits) throw new Error(`${name}: a gridWorker has a grid, a buildingLead has a building, the other posts have neither.`)
  return grid === undefined && building === undefined ? null : at({ grid, building })
}

function unitCalled(units: Unit[], name: string | undefined): string {
  const [unit, another] = units.filter(one => (name === undefined ? one.kind === 'residentsCommittee' : one.name === name))
  if (!unit) throw new Error(`There is no unit ${name ?? 'of the residents’ committee'}.`)
  if (another && name !== undefined) throw new Error(`Two units are called ${name}.`)
  return unit.id
}

/** Who holds posts of a community, or may: whoever has an account is known by it, everybody else by her name. */
async function peopleOf(communityId: string, posts: Post[]) {
  const staff = [...(await staffOf(communityId)).keys()]
  const ids = [...new Set([...posts.map(({ personId }) => personId), ...staff])]
  const people = ids.length > 0 ? await table(Person).findBy({ id: In(ids) }) : []
  const byAccount = (account: string) => people.find(person => person.account === account && staff.includes(person.id))
  const without = (name: string) =>
    people.find(person => person.name === name && person.account === null && person.leftAt === null)

  async function holder({ name, nameEn, account }: PostLine): Promise<string> {
    if (account === undefined) {
      const known = without(name)
      if (!known) {
        const id = await addPerson({ name, nameEn: nameEn ?? null, account: null, passwordHash: null }, 'resident')
        people.push(await table(Person).findOneByOrFail({ id }))
        return id
      }
      if (nameEn !== undefined) await table(Person).update({ id: known.id }, { nameEn })
      return known.id
    }
    const known = byAccount(account)
    if (!known) throw new Error(`Nobody who works here has the account ${account}.`)
    if (known.name !== name) throw new Error(`The account ${account} is that of ${known.name}, not of ${name}.`)
    if (nameEn !== undefined) throw new Error(`${name} has an account and is called as she says there: leave nameEn out.`)
    return known.id
  }

  /** Somebody in a post, by account or name; those whom the file names before the others. */
  function called(who: string, held: { line: PostLine; personId: string }[]): string {
    const named = held.filter(({ line }) => line.account === who || line.name === who).map(({ personId }) => personId)
    const others = posts.map(({ personId }) => personId).filter(id => nameOf(id) === who || byAccount(who)?.id === id)
    const [one, another] = new Set(named.length > 0 ? named : others)
    if (!one) throw new Error(`There is nobody in a post called ${who}.`)
    if (another) throw new Error(`Several in a post are called ${who}; give the account of one.`)
    return one
  }
  const nameOf = (id: string) => people.find(person => person.id === id)?.name ?? ''
  /** Whether this is how a line's holder was entered before she had an account. */
  const isBefore = ({ name, account }: PostLine, id: string) => account !== undefined && without(name)?.id === id
  return { holder, called, nameOf, isBefore }
}
