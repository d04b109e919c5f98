import { LessThanOrEqual } from 'typeorm'
import { Refusal } from '@shared/kit/refusal'
import { words, type Words } from '@shared/kit/words'
import { organisationReasons } from '@shared/organisation/organisation.reasons'
import type { BuildingCard, CommunityCard, Contact, Doorstep } from '@shared/organisation/organisation.views'
import { now } from '@server/kit/clock'
import { table } from '@server/kit/database'
import { namesOf } from '@server/people'
import { awayIn } from './absences'
import type { Area } from './area.entity'
import { findArea, nameOf, receptionDesk, upwardFrom } from './organisation.store'
import { Post } from './unit.entity'

export const communityCard = (area: Area): CommunityCard => ({
  id: area.id,
  name: nameOf(area),
  address: words(area.address ?? '', area.addressEn ?? area.address ?? ''),
})
export const buildingCard = (building: Area, grid: Area | undefined): BuildingCard => ({
  id: building.id,
  communityId: building.communityId,
  number: building.number ?? 0,
  name: nameOf(building),
  grid: grid ? nameOf(grid) : words('', ''),
  gridId: grid?.id ?? null,
})

/** What stands at the door of an area, read in one go. Refuses `organisation.missing`. */
export async function doorstepOf(areaId: string): Promise<Doorstep> {
  const area = await findArea(areaId)
  if (!area) throw new Refusal(organisationReasons.missing)
  const upward = await upwardFrom(area)
  const [building, grid, community] = [findKind(upward, 'building'), findKind(upward, 'grid'), findKind(upward, 'community')]
  if (!community) throw new Refusal(organisationReasons.missing)
  const desk = await receptionDesk(community.id)
  return {
    community: communityCard(community),
    grid: grid ? { id: grid.id, name: nameOf(grid) } : null,
    building: building ? buildingCard(building, grid) : null,
    areaId: area.id,
    worker: grid ? await gridWorker(grid.id) : null,
    duty: { name: words('居委值班', 'Duty desk'), what: desk.name, phone: desk.phone, hours: desk.hours, away: null },
  }
}
const findKind = (upward: Area[], kind: Area['kind']) => upward.find(area => area.kind === kind)

async function gridWorker(gridId: string): Promise<Doorstep['worker']> {
  const posts = await table(Post).findBy({ areaId: gridId, kind: 'gridWorker', startsAt: LessThanOrEqual(now()) })
  const post = posts.find(({ endsAt }) => endsAt === null || endsAt > now())
  if (!post) return null
  const names = await namesOf([post.personId, ...(post.deputyId ? [post.deputyId] : [])])
  const away = await awayIn(post.communityId, [post.personId])
  return { ...contactOf(post, names, away(post.personId)), deputy: (post.deputyId && names.get(post.deputyId)) || null }
}

export const contactOf = (post: Post, names: Map<string, Words | null>, away: Contact['away']): Contact => ({
  name: names.get(post.personId) ?? words('工作人员', 'Staff'),
  what: words(post.title, post.titleEn),
  phone: post.phone,
  hours: words(post.hours, post.hoursEn),
  away,
})
