import fc from 'fast-check'
import { expect, test } from 'vitest'
import { entryOf, type EntryParams } from '@/entry'
import { newPlaceCode } from '@server/places/place-code'

const code = fc.infiniteStream(fc.nat(31)).map(digits => newPlaceCode(() => digits.next().value as number))
const link = (value: string) => `https://linli.example/s/${value}`
const encoded = (text: string, times: number): string => (times === 0 ? text : encodeURIComponent(encoded(text, times - 1)))
const sources = ['q', 'scene', 'place', 'shared'] as const
const params = (value: fc.Arbitrary<string>): fc.Arbitrary<EntryParams> =>
  fc.record(Object.fromEntries(sources.map(name => [name, value])), { requiredKeys: [] })

test('a printed link opens its code, encoded never, once or twice, with whatever follows it', () =>
  fc.assert(
    fc.property(code, fc.nat(2), fc.constantFrom('', '?from=poster', '#x', '/', '?a=%E4%B8%89'), (value, times, tail) => {
      expect(entryOf({ q: encoded(link(value) + tail, times) }, true)).toEqual({ code: value })
    }),
  ))

test('a scene, an address and a share open their code as it is printed or typed', () =>
  fc.assert(
    fc.property(code, fc.constantFrom('scene', 'place', 'shared'), fc.boolean(), (value, source, small) => {
      expect(entryOf({ [source]: small ? value.toLowerCase() : value }, false)).toEqual({ code: value })
    }),
  ))

test('the first that is there decides: link, scene, address, share, then what the device remembers', () =>
  fc.assert(
    fc.property(params(code), fc.boolean(), (given, remembers) => {
      const first = sources.map(name => given[name]).find(value => value !== undefined)
      expect(entryOf(given, remembers)).toEqual(first === undefined ? (remembers ? 'held' : 'nowhere') : { code: first })
    }),
  ))

const nonsense = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc.webUrl({ withQueryParameters: true, withFragments: true }),
  fc.constantFrom(
    '%',
    '%%%',
    '%E4%B8',
    '%25',
    'https%3A%2F%2F',
    'undefined',
    '[object Object]',
    '/s/',
    'https://linli.example/s/%00',
  ),
)
test('whatever is scanned, it is a code of the printed form, no code, or nothing said; nothing is thrown', () =>
  fc.assert(
    fc.property(params(nonsense), fc.boolean(), fc.nat(2), (given, remembers, times) => {
      const sent = Object.fromEntries(Object.entries(given).map(([name, value]) => [name, encoded(value, times)]))
      const entry = entryOf(sent, remembers)
      if (typeof entry === 'string') expect(Object.values(sent).every(value => value === '')).toBe(true)
      else expect(entry.code === null || /^[0-9A-HJKMNP-TV-Z]{6,8}$/.test(entry.code)).toBe(true)
    }),
  ))

test.each([
  ['an unknown host', 'https://elsewhere.example/menu', null],
  ['a wrong check character', link('M9JPJ34'), 'M9JPJ34'],
  ['a link cut short', 'https://linli.example/s/M9J', null],
  ['a broken encoding', 'https%3A%2F%2Flinli.example%2Fs%2FM9JPJ33%', null],
])('%s', (_, q, expected) => {
  expect(entryOf({ q }, true)).toEqual({ code: expected })
})
