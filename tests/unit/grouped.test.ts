import fc from 'fast-check'
import { expect, test } from 'vitest'
import { grouped } from '@shared/kit/grouped'

test('every item is in the group of its key and in no other, in the order they came in', () => {
  fc.assert(
    fc.property(fc.array(fc.record({ key: fc.nat(4), n: fc.nat() })), items => {
      const groups = grouped(items, ({ key }) => key)
      expect([...groups.keys()]).toEqual([...new Set(items.map(({ key }) => key))])
      for (const [key, group] of groups) expect(group).toEqual(items.filter(one => one.key === key))
    }),
  )
})
