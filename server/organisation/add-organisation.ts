import { table, transaction } from '@server/kit/database'
import { newId } from '@server/kit/ids'
import { Area } from './area.entity'
import { KeyHousehold, Post, Unit } from './unit.entity'

type New<T> = Omit<T, 'id'>

/** Adds a community with its own name; it is its own `communityId`. */
export const addCommunity = (given: Pick<Area, 'name' | 'nameEn' | 'address' | 'addressEn' | 'position'>) =>
  transaction(async () => {
    const id = newId()
    await table(Area).insert({ ...given, id, communityId: id, parentId: null, kind: 'community', number: null, households: null })
    return id
  })
const adds =
  <T extends { id: string }>(entity: new () => T) =>
  (given: New<T>) =>
    transaction(async () => {
      const id = newId()
      await table(entity).insert({ ...given, id } as never)
      return id
    })
/** Each adds one and answers its id. */
export const addPost = adds(Post)
export const addKeyHousehold = adds(KeyHousehold)
const addOneArea = adds(Area)
const addOneUnit = adds(Unit)
export const addUnit = (given: Omit<New<Unit>, 'dissolvedAt' | 'successorId'>) =>
  addOneUnit({ ...given, dissolvedAt: null, successorId: null })
/** A grid or a building; `households` where they are known. */
export const addArea = ({ households = null, ...given }: Omit<New<Area>, 'households'> & { households?: number | null }) =>
  addOneArea({ ...given, households })
