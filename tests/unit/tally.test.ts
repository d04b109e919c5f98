import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Calendar } from '@shared/kit/workdays'
import { dueAfter } from '@shared/kit/workdays'
import type { Counts, Part } from '@server/rates/counts'
import { countsOfWords, lastWords, type Word } from '@server/rates/last-words'
import { responseBy } from '@shared/appeals/response-limit'
import type { Happening } from '@server/rates/stretches'
import { tallyOf } from '@server/rates/tally'

const weekdays: Calendar = { isWorkday: day => ![0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay()) }
const at = (text: string) => new Date(`2026-11-${text}:00+08:00`)
type Told = [step: Happening['step'], when: string, status: Happening['status'], unit?: string, due?: string]
/** A life as lines: what, when (a day and an hour of November 2026), the state after it, who is in charge, the date set. */
const life = (...told: Told[]): Happening[] =>
  told.map(([step, when, status, unitId = null, due]) => ({ step, at: at(when), status, unitId, dueAt: due ? at(due) : null }))
const tally = (lived: Happening[], words: Word[] = [], excluded: number[] = []) =>
  tallyOf(weekdays, { category: 'house.light', life: lived, words, excluded })
/** What of that name is counted, by day and unit. */
const counted = (parts: Part[], ...names: (keyof Counts)[]) =>
  parts.flatMap(({ day, unitId, counts }) => {
    const found = names.filter(name => counts[name] !== undefined).map(name => `${name} ${counts[name]}`)
    return found.length > 0 ? [`${day.slice(8)} ${unitId || '-'}: ${found.join(', ')}`] : []
  })

const filed: Told = ['submit', '02T10:00', 'submitted'] // a Monday
const given: Told = ['assign', '02T15:00', 'assigned', 'a', '11T18:00'] // seven working days

describe('the time until somebody answers', () => {
  test('ends after 24 hours, or at noon of the next working day where that is later', () => {
    expect(responseBy(weekdays, at('02T10:00'))).toEqual(at('03T12:00'))
    expect(responseBy(weekdays, at('02T16:00'))).toEqual(at('03T16:00'))
    expect(responseBy(weekdays, at('06T16:00'))).toEqual(at('09T12:00'))
  })
  test('a reply in time counts for whoever gave it, a question is none', () => {
    const replied = (when: string) => life(filed, given, ['reply', when, 'in_progress', 'a'])
    expect(counted(tally(replied('03T12:00')), 'answerable', 'answered')).toEqual(['03 a: answerable 1, answered 1'])
    expect(counted(tally(replied('03T12:01')), 'answerable', 'answered')).toEqual(['03 a: answerable 1, answered 0'])
    // Nobody had it when the time was over: that is the desk's.
    expect(counted(tally(life(filed, ['assign', '03T15:00', 'assigned', 'a', '12T18:00'])), 'answerable', 'answered')).toEqual([
      '03 -: answerable 1, answered 0',
    ])
  })
  test('stands while the resident is asked, and is not told before she answers or it is over', () => {
    const asked: Told = ['ask', '02T16:00', 'need_info']
    expect(tally(life(filed, asked))).toEqual([])
    // Ten working hours stood: two of Monday, eight of Tuesday.
    const answered = life(filed, asked, ['answer', '03T17:00', 'submitted'])
    expect(counted(tally(answered), 'answerable')).toEqual(['04 -: answerable 1'])
    const late = life(filed, ['ask', '04T10:00', 'need_info'])
    expect(counted(tally(late), 'answerable', 'answered')).toEqual(['03 -: answerable 1, answered 0'])
  })
})

describe('the time until it is done', () => {
  test('counts on the day of its date, done or not', () => {
    const done = (when: string) =>
      counted(tally(life(filed, given, ['resolve', when, 'resolved', 'a'])), 'due', 'inTime', 'resolved')
    expect(done('11T18:00')).toEqual(['11 a: due 1, inTime 1, resolved 1'])
    expect(done('11T18:01')).toEqual(['11 a: due 1, inTime 0, resolved 1'])
    expect(counted(tally(life(filed, given)), 'due', 'inTime', 'resolved')).toEqual(['11 a: due 1, inTime 0'])
  })
  test('a pause moves the date, a redo does not', () => {
    const asked: Told[] = [
      ['ask', '03T09:00', 'need_info', 'a'],
      ['askExpired', '05T09:00', 'assigned', 'a'],
    ]
    expect(tally(life(filed, given, asked[0]!))).toEqual([])
    expect(counted(tally(life(filed, given, ...asked, ['resolve', '13T18:00', 'resolved', 'a'])), 'due', 'inTime')).toEqual([
      '13 a: due 1, inTime 1',
    ])
    const redone = life(
      ...[filed, given, ['resolve', '04T10:00', 'resolved', 'a'] as Told, ['reopen', '05T10:00', 'reopened', 'a'] as Told],
      ['resolve', '20T10:00', 'resolved', 'a'],
    )
    expect(counted(tally(redone), 'due', 'inTime', 'resolved', 'firstTime')).toEqual([
      '11 a: due 1, inTime 1, resolved 1, firstTime 0',
    ])
  })
  test('counts by the date that was granted as well, on the day of that date; the first keeps counting', () => {
    const both = (...then: Told[]) =>
      counted(tally(life(filed, given, ...then)), 'due', 'inTime', 'dueExtended', 'inTimeExtended')
    const granted: Told = ['grantExtension', '10T15:00', 'in_progress', 'a', '16T18:00']
    const done = (when: string): Told => ['resolve', when, 'resolved', 'a']
    expect(both(done('11T18:00'))).toEqual(['11 a: due 1, inTime 1, dueExtended 1, inTimeExtended 1'])
    expect(both(granted, done('16T18:00'))).toEqual(['11 a: due 1, inTime 0', '16 a: dueExtended 1, inTimeExtended 1'])
    expect(both(granted, done('16T18:01'))).toEqual(['11 a: due 1, inTime 0', '16 a: dueExtended 1, inTimeExtended 0'])
    expect(both(granted)).toEqual(['11 a: due 1, inTime 0', '16 a: dueExtended 1, inTimeExtended 0'])
    // A pause after it moves it; nine working hours stood. More time for a redo is not more time for the first answer.
    const paused: Told[] = [granted, ['ask', '12T09:00', 'need_info', 'a'], ['answer', '12T18:00', 'in_progress', 'a']]
    expect(both(...paused, done('17T18:00')).at(-1)).toBe('17 a: dueExtended 1, inTimeExtended 1')
    const redo: Told[] = [
      done('12T10:00'),
      ['reopen', '12T11:00', 'reopened', 'a'],
      ['grantExtension', '12T12:00', 'reopened', 'a', '20T18:00'],
    ]
    expect(both(...redo)).toEqual(['11 a: due 1, inTime 0, dueExtended 1, inTimeExtended 0'])
  })
  test('each unit answers for its own time alone', () => {
    const passed = (when: string, ...then: Told[]) =>
      counted(tally(life(filed, given, ['transfer', when, 'assigned', 'b'], ...then)), 'due', 'held', 'inTime', 'heldInTime')
    // Six days with a, six with b: late as a whole, and nobody's fault alone.
    expect(passed('10T15:00', ['resolve', '18T15:00', 'resolved', 'b'])).toEqual([
      '11 b: due 1, inTime 0',
      '11 a: held 1, heldInTime 1',
      '18 b: held 1, heldInTime 1',
    ])
    // Nine days with a: late by its own time, and b is not.
    expect(passed('13T15:00', ['resolve', '13T16:00', 'resolved', 'b'])).toEqual([
      '11 b: due 1, inTime 0',
      '11 a: held 1, heldInTime 0',
      '13 b: held 1, heldInTime 1',
    ])
    // Still open with b: certain only once b has had the whole time itself.
    expect(passed('10T15:00')).toEqual(['11 b: due 1, inTime 0', '11 a: held 1, heldInTime 1', '19 b: held 1, heldInTime 0'])
    // Back with a, which has twelve hours of its own left.
    expect(passed('10T15:00', ['transfer', '12T15:00', 'assigned', 'a'], ['resolve', '13T18:01', 'resolved', 'a'])).toEqual([
      '11 a: due 1, inTime 0',
      '13 a: held 1, heldInTime 0',
      '12 b: held 1, heldInTime 1',
    ])
  })
  test('alone with a matter a unit is late exactly when the matter is', () => {
    const step = fc.constantFrom('ask', 'answer', 'reply', 'resolve', 'reopen')
    fc.assert(
      fc.property(
        fc.array(fc.tuple(step, fc.integer({ min: 1, max: 3000 })), { maxLength: 8 }),
        fc.nat(6 * 1440),
        (steps, offset) => {
          let now = at('02T00:00').getTime() + offset * 60_000
          const assigned = new Date(now)
          const lived: Happening[] = [
            { step: 'submit', status: 'submitted', unitId: null, at: assigned, dueAt: null },
            { step: 'assign', status: 'assigned', unitId: 'a', at: assigned, dueAt: dueAfter(weekdays, assigned, 3) },
          ]
          for (const [name, after] of steps) {
            now += after * 60_000
            const before = lived.at(-1)!.status
            const status =
              name === 'ask' ? 'need_info' : name === 'resolve' ? 'resolved' : name === 'reopen' ? 'reopened' : 'in_progress'
            if (before === 'need_info' ? name !== 'answer' : before === 'resolved' ? name !== 'reopen' : name === 'reopen')
              continue
            lived.push({ step: name as Happening['step'], status, unitId: 'a', at: new Date(now), dueAt: null })
          }
          const parts = tally(lived)
          const sum = (name: keyof Counts) => parts.reduce((all, { counts }) => all + (counts[name] ?? 0), 0)
          // The clock may stand with a matter that is late already by then: it counts, the unit's day is certain all the same.
          expect([sum('held'), sum('heldInTime')]).toEqual([sum('due'), sum('inTime')])
          for (const { counts } of parts) if (counts.due) expect(counts.held).toBe(1)
        },
      ),
      { numRuns: 300 },
    )
  })
})

describe('whom the lot fell on', () => {
  const done = life(filed, given, ['resolve', '05T10:00', 'resolved', 'a'], ['closeUnrated', '20T10:00', 'closed', 'a'])
  const heard = (words: Word[], round = 0) =>
    counted(
      tallyOf(weekdays, {
        ...{ category: 'house.light', life: done, words, excluded: [] },
        heard: [{ round, solved: 'partly', level: 3 }],
      }),
      ...(['resolved', 'visited', 'visitedContent', 'visitedSolved', 'saidYes'] as const),
    )
  test('counts beside those who rated, of the last answer, and only where nobody said a word', () => {
    expect(heard([])).toEqual(['11 a: resolved 1, visited 1, visitedContent 1, visitedSolved 500'])
    expect(heard([], 1)).toEqual(['11 a: resolved 1'])
    expect(heard([{ round: 0, solved: 'yes', level: 5 }])).toEqual(['11 a: resolved 1, saidYes 1000'])
  })
})

describe('what was fixed', () => {
  const fixed = (...then: Told[]) => {
    const lived = life(filed, given, ['resolve', '05T10:00', 'resolved', 'a'], ...then)
    for (const one of lived) if (one.step === 'resolve') one.code = 'fixed'
    return tally(lived).flatMap(({ day, unitId, counts }) => ('fixed' in counts ? [[day, unitId, counts.recurred]] : []))
  }
  test('counts sixty days later, and not as lasting if it was back', () => {
    const told = (step: Told[0], hour: string): Told => [step, hour, 'closed', 'a']
    const [rated, back] = [told('rate', '06T10:00'), told('recurred', '20T10:00')]
    const [parted, again] = [told('notRecurred', '21T10:00'), told('comeBack', '22T10:00')]
    expect(fixed(rated)).toEqual([['2027-01-04', 'a', 0]])
    expect(fixed(rated, back)).toEqual([['2027-01-04', 'a', 1]])
    expect(fixed(rated, back, parted)).toEqual([['2027-01-04', 'a', 0]])
    expect(fixed(rated, back, parted, again)).toEqual([['2027-01-04', 'a', 1]])
  })
  test('is what the last answer said, while that stands; an answer to a question is none', () => {
    expect(fixed(['reopen', '06T10:00', 'reopened', 'a'])).toEqual([])
    expect(fixed(['reopen', '06T10:00', 'reopened', 'a'], ['resolve', '10T10:00', 'resolved', 'b'])).toEqual([
      ['2027-01-09', 'b', 0],
    ])
    expect(counted(tally(life(filed, given, ['resolve', '05T10:00', 'resolved', 'a'])), 'fixed')).toEqual([])
  })
})

describe('what is part of no rate', () => {
  test.each([
    ['withdraw', 'withdrawn'],
    ['merge', 'closed'],
    ['putOnList', 'on_list'],
  ] as const)('%s is told beside them, on the day it would have been due', (step, status) => {
    const parts = tally(life(filed, given, ['reply', '03T09:00', 'in_progress', 'a'], [step, '20T10:00', status, 'a']))
    expect(parts).toEqual([{ day: '2026-11-11', unitId: 'a', category: 'house.light', counts: { setAside: 1 } }])
  })
  test('a matter that was declined has only the time to answer; one that was closed counts', () => {
    expect(counted(tally(life(filed, ['confirmDecline', '05T10:00', 'declined'])), 'setAside', 'answerable')).toEqual([
      '03 -: setAside 1',
    ])
    const closed = life(
      filed,
      given,
      ['resolve', '05T10:00', 'resolved', 'a'],
      ['rate', '06T10:00', 'closed', 'a'],
      ['setTitle', '07T10:00', 'closed', 'a'],
    )
    expect(counted(tally(closed), 'resolved', 'setAside')).toEqual(['11 a: resolved 1'])
    // Left out by somebody outside, it counts there alone; of another answer that is nothing to this one.
    expect(tally(closed, [], [0])).toEqual([{ day: '2026-11-11', unitId: 'a', category: 'house.light', counts: { excluded: 1 } }])
    expect(counted(tally(closed, [], [1]), 'resolved', 'excluded')).toEqual(['11 a: resolved 1'])
  })
})

describe('the residents’ last word', () => {
  const word = (round: number, solved: Word['solved'], level: Word['level'] = null): Word => ({ round, solved, level })
  test('is the one about the last answer; a no stands until there is another', () => {
    expect(lastWords([], 0)).toEqual([])
    expect(lastWords([word(0, 'yes', 5)], 0)).toEqual([word(0, 'yes', 5)])
    expect(lastWords([word(0, 'no', 2)], 1)).toEqual([word(0, 'no', 2)])
    expect(lastWords([word(0, 'no', 2)], 2)).toEqual([word(1, 'no')])
    expect(lastWords([word(0, 'yes', 5)], 1)).toEqual([word(0, 'no')])
    expect(lastWords([word(0, 'no', 2), word(1, 'yes', 4)], 1)).toEqual([word(1, 'yes', 4)])
    expect(lastWords([word(0, null, 4)], 0)).toEqual([])
  })
  test('of several people each has a part, and the parts are one matter', () => {
    expect(countsOfWords([])).toEqual({})
    expect(countsOfWords([word(0, 'yes', 5), word(0, 'partly'), word(0, 'yes', 3)])).toEqual({
      ...{ saidYes: 667, saidPartly: 333 },
      ...{ level5: 500, level3: 500 },
    })
    fc.assert(
      fc.property(
        fc.array(
          fc.tuple(fc.constantFrom('yes' as const, 'partly' as const, 'no' as const), fc.constantFrom(1, 2, 3, 4, 5, null)),
          { minLength: 1 },
        ),
        said => {
          const counts = countsOfWords(said.map(([solved, level]) => word(0, solved, level as Word['level'])))
          const sum = (pattern: RegExp) =>
            Object.entries(counts).reduce((all, [name, n]) => (pattern.test(name) ? all + n : all), 0)
          expect(sum(/^said/)).toBe(1000)
          expect(sum(/^level/)).toBe(said.some(([, level]) => level !== null) ? 1000 : 0)
        },
      ),
    )
  })
})
