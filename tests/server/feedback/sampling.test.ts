import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { dayOf } from '@shared/kit/workdays'
import { Appeal, closeUnrated, monthSpan } from '@server/appeals'
import { Visit, VisitDraw, drawVisits } from '@server/feedback'
import { inOrderOfLot, sampleSize } from '@server/feedback/draw-visits'
import { setAhead } from '@server/kit/clock'
import { table } from '@server/kit/database'
import { settled } from '@server/kit/deliveries'
import { openSession } from '@server/kit/identify'
import { RateCell } from '@server/rates'
import { openAppeals, type Appeals } from '../../support/appeals'
import { refused, times, type Who } from '../../support/world'

let home: Appeals
beforeAll(async () => {
  home = await openAppeals()
})
afterEach(() => setAhead(0))
afterAll(() => home.world.end())

const isRefused = async (call: Promise<unknown>, status: number, code: string) =>
  expect(await refused(call)).toMatchObject({ status, error: { code } })

test('five, or one in ten, and never more than there are', () => {
  expect([0, 3, 5, 7, 50, 51, 100].map(sampleSize)).toEqual([0, 3, 5, 5, 5, 6, 10])
})

test('of those who say nothing some are asked by lot, once, by somebody else, where a supervisor wants it', async () => {
  const { communityId, unit } = home.here
  const sampling = (who: Who) => home.as(who).feedback.setSampling({ id: communityId, on: true })
  const silent: Awaited<ReturnType<Appeals['resolved']>>[] = []
  for (let n = 0; n < 7; n++) silent.push(await home.resolved())
  await home.closed()
  setAhead(15 * 86_400_000)
  await closeUnrated()
  const { ratingUntil } = await table(Appeal).findOneByOrFail({ id: silent[0]!.appeal.id })
  const month = dayOf(ratingUntil!).slice(0, 7)
  setAhead(monthSpan(month).to.getTime() + 1.5 * 86_400_000 - Date.now())
  // Sessions have ended meanwhile.
  const again = async ({ id }: { id: string }) => ({ token: await openSession(id, { device: null, label: '' }) })
  const [supervisor, handler] = [await again(home.here.supervisor), await again(home.here.handler)]
  await drawVisits()
  expect(await table(VisitDraw).countBy({ communityId })).toBe(0)
  await isRefused(sampling(handler), 403, 'visit.forbidden')
  expect(await sampling(supervisor)).toEqual({ on: true, can: ['set'] })
  await Promise.all(times(3, () => drawVisits()))
  const [draw, ...others] = await table(VisitDraw).findBy({ communityId })
  expect([draw, others]).toMatchObject([{ unitId: unit, month, silent: 7, drawn: 5 }, []])
  const asked = await table(Visit).findBy({ communityId, cause: 'sample' })
  // The seed that is kept draws the same again.
  const lot = inOrderOfLot(
    draw!.seed,
    silent.map(({ appeal }) => appeal),
  ).slice(0, 5)
  expect(asked.map(({ subjectId }) => subjectId).sort()).toEqual(lot.map(({ id }) => id).sort())
  const [first, second] = asked as [Visit, Visit]
  const about = silent.find(({ appeal }) => appeal.id === first.subjectId)!
  expect(await home.told(about.who, first.subjectId)).toContain('visit.sampled')
  expect(await home.told(supervisor, first.subjectId)).toContain('visit.sampled')
  expect(await home.told(handler, first.subjectId)).not.toContain('visit.sampled')
  await isRefused(home.as(handler).feedback.visit({ id: first.id }), 404, 'visit.missing')
  const as = home.as(supervisor).feedback
  const step = { id: first.id, version: 1, way: 'phone' } as const
  expect((await as.visit({ id: first.id })).can).toEqual(['miss', 'hear'])
  await isRefused(as.contactVisit({ ...step, text: '谈了' }), 409, 'visit.wrongState')
  for (const missing of ['way', 'solved', 'level']) {
    const said = Object.fromEntries(Object.entries({ ...step, solved: 'yes', level: 5 }).filter(([name]) => name !== missing))
    expect(await refused(as.hearVisit(said as never))).toMatchObject({ error: { fields: { [missing]: expect.any(String) } } })
  }
  expect(await as.hearVisit({ ...step, solved: 'partly', level: 3 })).toMatchObject({
    ...{ status: 'heard', heard: { solved: 'partly', level: 3 }, can: [] },
  })
  await isRefused(as.hearVisit({ ...step, version: 2, solved: 'yes', level: 5 }), 409, 'visit.wrongState')
  // Not content: somebody sees to it, as with everybody.
  await as.hearVisit({ id: second.id, version: 1, way: 'door', solved: 'no', level: 1 })
  expect(await table(Visit).countBy({ communityId, subjectId: second.subjectId, cause: 'poor' })).toBe(1)
  // It counts for the estimate, and is no rating.
  await settled()
  const names = ['resolved', 'visited', 'visitedContent', 'visitedSolved', 'saidYes', 'saidNo', 'level3'] as const
  const cells = await table(RateCell).findBy({ communityId })
  const sums = names.map(name => cells.reduce((sum, cell) => sum + cell[name], 0))
  expect(sums).toEqual([8, 2, 1, 500, 1000, 0, 0])
})
