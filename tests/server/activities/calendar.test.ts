import { execFileSync } from 'node:child_process'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { hours, openActivities, type Activities } from '@tests/support/activities'
import type { World } from '@tests/support/world'

let world: World
let activities: Activities
beforeAll(async () => {
  ;({ world, activities } = await openActivities())
})
afterAll(() => world.end())

interface Entry {
  uid: string
  start: string
  end: string
  summary: string
  status: string
  sequence: number
}
/** What two readers that know nothing of each other make of the file, each in a process whose clock stands elsewhere. */
const readers = {
  'ical.js': `
    const ICAL = require('ical.js').default ?? require('ical.js')
    const events = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map(part => new ICAL.Event(part))
    said = events.map(event => ({
      uid: event.uid, start: event.startDate.toJSDate().toISOString(), end: event.endDate.toJSDate().toISOString(),
      summary: event.summary, status: event.component.getFirstPropertyValue('status'), sequence: event.sequence,
    }))`,
  'node-ical': `
    const parsed = Object.values(require('node-ical').sync.parseICS(text)).filter(({ type }) => type === 'VEVENT')
    said = parsed.map(({ uid, start, end, summary, status, sequence }) => ({
      uid, start: start.toISOString(), end: end.toISOString(), summary, status, sequence: Number(sequence),
    }))`,
}
const read = (text: string, reader: keyof typeof readers, TZ: string): Entry[] =>
  JSON.parse(
    execFileSync(
      process.execPath,
      [
        '-e',
        `const text = require('node:fs').readFileSync(0, 'utf8'); let said; ${readers[reader]}; console.log(JSON.stringify(said))`,
      ],
      { input: text, env: { ...process.env, TZ }, encoding: 'utf8' },
    ),
  ) as Entry[]
const everywhere = (['ical.js', 'node-ical'] as const).flatMap(reader =>
  ['Asia/Shanghai', 'America/New_York'].map(zone => [reader, zone] as const),
)
const fileOf = (id: string) => world.raw(`/activities/${id}.ics`)

test('two readers in Shanghai and New York find the same instants; what is called off is cancelled under the same name', async () => {
  const shifts = [
    { startsAt: hours(72), endsAt: hours(74) },
    { startsAt: hours(78), endsAt: hours(80) },
  ]
  const { id, version } = await activities.publish({ shifts })
  const answer = await fileOf(id)
  expect(answer.headers.get('content-type')).toMatch(/^text\/calendar/)
  expect(answer.headers.get('content-disposition')).toBe(`attachment; filename="${id}.ics"`)
  const text = await answer.text()
  // Whole seconds in the file; the shifts were asked for with thousandths.
  const whole = (moment: string) => `${moment.slice(0, 19)}.000Z`
  const all = everywhere.map(([reader, zone]) => read(text, reader, zone))
  for (const entries of all) {
    expect(entries.map(({ start, end }) => [start, end])).toEqual(
      shifts.map(({ startsAt, endsAt }) => [whole(startsAt), whole(endsAt)]),
    )
    expect(entries.map(({ summary, status, sequence }) => [summary, status, sequence])).toEqual(
      shifts.map(() => ['银杏道落叶清扫', 'CONFIRMED', version]),
    )
  }
  await activities.as(activities.here.dispatcher).cancel({ id, version, reason: '下雨了' })
  const after = await (await fileOf(id)).text()
  for (const [index, [reader, zone]] of everywhere.entries()) {
    const entries = read(after, reader, zone)
    expect(entries.map(({ uid }) => uid)).toEqual(all[index]!.map(({ uid }) => uid))
    expect(entries.every(({ status, sequence }) => status === 'CANCELLED' && sequence > version)).toBe(true)
  }
})

test('what is no activity has no calendar', async () => {
  for (const id of ['01ARZ3NDEKTSV4RRFFQ69G5FAV', 'none', '..%2F..%2Fetc']) expect((await fileOf(id)).status).toBe(404)
})
