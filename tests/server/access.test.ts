import { afterAll, beforeAll, expect, test } from 'vitest'
import { endpoints } from '@server/features'
import { actorNames, openScene, type ActorName, type Scene, type Side } from '@tests/support/access-scene'
import type { Row } from '@tests/support/access-acts'
import { accessTable } from '@tests/support/access-table'
import { answerOf, faults, type Description } from '@tests/support/answer-checker'
import { engine } from '@tests/support/world'

const served = endpoints(true)
let scene: Scene
let description: Description
beforeAll(async () => {
  // Everybody comes from one address here.
  for (const { route } of served) route.rate = undefined
  scene = await openScene()
  description = (await (await scene.world.raw('/api/openapi.json')).json()) as Description
})
afterAll(() => scene.world.end())

/** The status of one call, and what is wrong with the answer of one that succeeds. */
async function called({ name, route }: (typeof served)[number], actor: ActorName, args: Record<string, unknown>, renews = false) {
  const data = { ...args }
  const url = route.path.replace(/:(\w+)/g, (_, param: string) => {
    delete data[param]
    return String(args[param])
  })
  const who = renews ? await scene.renewed(actor) : scene.people[actor]
  return scene.world.send({ method: route.method, kind: route.kind, url, data }, who).then(
    answer => ({ status: 200, wrong: faults(description, answerOf(description, name)!, answer) }),
    (error: { status: number; error: unknown }) => {
      const { fresh: _, ...said } = error.error as { fresh?: unknown }
      return {
        status: error.status,
        wrong: faults(description, answerOf(description, name, error.status) ?? { enum: [] }, { error: said }),
      }
    },
  )
}

/** What the actors are answered, one after another; after a call that succeeded the next one meets something new. */
async function answers(
  one: (typeof served)[number],
  row: Row,
  side: Side,
  none: (args: Record<string, unknown>) => Record<string, unknown>,
  /** What was acted on before, where it does not matter that it was. */
  before?: Record<string, unknown>,
) {
  const statuses: string[] = []
  const wrong: string[] = []
  const make = async (actor: ActorName) => none((await row.make?.(scene, side, actor)) ?? {})
  let args = before && none(before)
  let made = before
  for (const actor of actorNames) {
    if (!args || row.renews) args = made = await make(actor)
    const answer = await called(one, actor, args, row.renews)
    if (answer.status === 200 && one.route.method !== 'GET') args = undefined
    statuses.push(String(answer.status))
    wrong.push(...answer.wrong.map(fault => `${actor} ${fault}`))
  }
  return { statuses: statuses.join(' '), wrong, made }
}

test('every route stands in the table, and no other', () => {
  expect(Object.keys(accessTable).sort()).toEqual(served.map(({ name }) => name).sort())
})

/** Each is asked on one of the two engines in turn; in the long form, or where there is but one engine, all are. */
const asked = served.filter(
  (_, nth) => process.env.TORTURE || !process.env.TEST_MARIADB || nth % 2 === (engine === 'sqlite' ? 0 : 1),
)
test.each(asked.map(one => [one.name, one] as const))('%s answers each actor as the table says', async (name, one) => {
  const row = accessTable[name]!
  const same = (args: Record<string, unknown>) => args
  const cases = [
    ['here', row.here, 'here', same],
    ['there', row.there, 'there', same],
    ['missing', row.missing, 'here', row.none ?? same],
  ] as const
  let made: Record<string, unknown> | undefined
  for (const [where, expected, side, none] of cases) {
    if (expected === undefined) continue
    // What does not exist is asked for as what was made before is, but for its id.
    const answer = await answers(one, row, side, none, where === 'missing' && row.none ? made : undefined)
    const { statuses, wrong } = answer
    if (where === 'here') made = answer.made
    expect(`${where}: ${statuses}`).toBe(`${where}: ${expected}`)
    expect(wrong).toEqual([])
  }
})

test('what acts on an address of its own has a there and a missing', () => {
  const lacking = served.filter(
    ({ name, route }) => route.path.includes(':') && !(accessTable[name]!.there && accessTable[name]!.missing),
  )
  expect(lacking.map(({ name }) => name)).toEqual([])
})

test('of a public matter everybody sees the card, and nobody but those concerned the words or the filer', async () => {
  const { appeal } = await scene.matter('here', 'assigned', 'complaint')
  const seen = await Promise.all(actorNames.map(actor => scene.world.as(scene.people[actor]).appeals.show({ id: appeal.id })))
  const concerned = actorNames.filter((_, i) => seen[i]!.as !== 'public')
  expect(concerned).toEqual(['owner', 'handler', 'dispatcher'])
  for (const [i, view] of seen.entries()) {
    if (concerned.includes(actorNames[i]!)) continue
    expect([view.text, view.filer, view.handler, view.priority, view.photos, view.can]).toEqual([null, null, null, null, [], []])
    expect(JSON.stringify(view)).not.toContain('三楼')
  }
})

test('in the list if and only if it may be opened: desk, board and mine', async () => {
  const made = []
  for (const side of ['here', 'there'] as const) {
    for (const state of ['filed', 'assigned', 'resolved'] as const) {
      for (const kind of ['help', 'complaint'] as const) made.push({ side, ...(await scene.matter(side, state, kind)) })
    }
  }
  for (const actor of actorNames) {
    const as = scene.world.as(scene.people[actor])
    const everything = async (side: Side) => {
      const communityId = scene[side].communityId
      const ids = async (list: (after?: string) => Promise<{ items: { id: string }[]; next: string | null }>) => {
        const all: string[] = []
        for (let after: string | undefined, more = true; more;) {
          const { items, next } = await list(after)
          all.push(...items.map(({ id }) => id))
          more = next !== null
          after = next ?? undefined
        }
        return all
      }
      const page = (after?: string) => ({ communityId, limit: 50, ...(after && { after }) })
      const isStaff = ['handler', 'otherHandler', 'dispatcher', 'foreign', 'admin'].includes(actor)
      const desk = isStaff
        ? (
            await Promise.all(
              (['open', 'toRate', 'done'] as const).map(part => ids(after => as.appeals.desk({ ...page(after), part }))),
            )
          ).flat()
        : []
      return {
        desk,
        board: await ids(after => as.appeals.board(page(after))),
        mine: await ids(after => as.appeals.mine({ limit: 50, ...(after && { after }) })),
      }
    }
    const lists = { here: await everything('here'), there: await everything('there') }
    for (const { side, appeal } of made) {
      const stands = await as.appeals.show({ id: appeal.id }).then(
        view => view.as,
        () => 'none' as const,
      )
      const { desk, board, mine } = lists[side]
      const expected = { desk: stands === 'staff', board: appeal.visibility === 'public', mine: stands === 'holder' }
      const listed = { desk: desk.includes(appeal.id), board: board.includes(appeal.id), mine: mine.includes(appeal.id) }
      expect([actor, side, appeal.status, appeal.visibility, listed]).toEqual([
        actor,
        side,
        appeal.status,
        appeal.visibility,
        expected,
      ])
      expect([actor, side, appeal.visibility, stands === 'none']).toEqual([
        actor,
        side,
        appeal.visibility,
        appeal.visibility === 'private' && !listed.desk && !listed.mine,
      ])
    }
  }
})
