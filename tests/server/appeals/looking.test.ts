import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Appeal } from '@server/appeals'
import { keepFindable } from '@server/appeals/findable'
import { table, transaction } from '@server/kit/database'
import { settled } from '@server/kit/deliveries'
import { newId } from '@server/kit/ids'
import { SearchTerm } from '@server/search'
import { openAppeals, type Appeals } from '../../support/appeals'
import { readAtom } from '../../support/atom'
import { ids, pages } from '../../support/pages'
import { cardOf, showing } from '../../support/published'
import { refused } from '../../support/world'

let on: Appeals
beforeAll(async () => {
  on = await openAppeals()
})
afterAll(() => on.world.end())

describe('looking through the board', () => {
  showing()
  const find = async (there: Appeals, q: string, more = {}) =>
    ids(await there.as({}).appeals.board({ communityId: there.here.communityId, q, ...more }))
  const titled = async (there: Appeals, title: string, filing = {}) => {
    const { appeal } = await there.filed(filing)
    await there.as(there.here.dispatcher).appeals.setTitle({ id: appeal.id, version: appeal.version, title })
    return appeal
  }

  test('finds by one character or more, of title, number, kind and place, in both languages and any width', async () => {
    const there = await on.elsewhere()
    const light = await titled(there, '东门 LED 灯箱漏电')
    const lift = await titled(there, '５号楼电梯有异响', { category: 'house.lift', areaId: there.here.communityId })
    await settled()
    const number = (await there.show(lift.id, {})).number
    for (const [q, found] of [
      ...([
        ['灯', [light]],
        ['漏电', [light]],
        ['灯箱漏电', [light]],
        ['漏灯', []],
        ['电', [lift, light]],
      ] as const),
      ...([
        ['led', [light]],
        ['ＬＥＤ 灯箱', [light]],
        ['东门led灯箱', [light]],
        ['5号楼', [lift]],
        ['3 号楼', [light]],
      ] as const),
      ...([
        ['3号楼', [light]],
        ['号楼', [lift, light]],
        ['5号楼 异响', [lift]],
        ['异响 灯箱', []],
      ] as const),
      ...([
        ['房屋设施', [lift, light]],
        ['lift', [lift]],
        ['Buil', [lift, light]],
        ['building 3', [light]],
      ] as const),
      ...([
        [number, [lift]],
        ['%', []],
        ['_', []],
        ['，。', []],
        ["' OR 1=1 --", []],
      ] as const),
    ])
      expect([q, await find(there, q)]).toEqual([q, found.map(({ id }) => id)])
    expect(await find(there, '号楼', { part: 'active', areaId: there.here.grid })).toEqual([light.id])
    expect(await find(there, '号楼', { part: 'closed' })).toEqual([])
    expect(ids(await there.as({}).appeals.board({ communityId: there.here.elsewhere, q: '号楼' }))).toEqual([])
    expect((await refused(find(there, '楼'.repeat(41)))).status).toBe(422)
  })
  test('comes page by page in two questions, whatever is found, and holds each against its words', async () => {
    const there = await on.elsewhere()
    const filed: string[] = []
    for (const title of ['电梯停电', '停电 电梯停', '电梯停电了', '电梯停电']) filed.unshift((await titled(there, title)).id)
    await settled()
    const wanted = [0, 1, 3].map(at => filed[at])
    const { communityId } = there.here
    const ask = (after?: string) => there.as({}).appeals.board({ communityId, q: '电梯停电', limit: 2, ...(after && { after }) })
    expect(await pages(ask)).toEqual(wanted)
    const asked: string[] = []
    const source = table(Appeal).manager.connection
    const { logger } = source
    source.logger = Object.assign(Object.create(logger) as typeof logger, { logQuery: (query: string) => asked.push(query) })
    await there.as({}).appeals.board({ communityId, q: '电梯停电了 号楼' })
    const found = asked.length
    await there.as({}).appeals.board({ communityId, areaId: there.here.grid, part: 'active' })
    source.logger = logger
    expect([found, asked.length - found]).toEqual([2, 1])
  })
  test('finds her words while they are released and not a moment longer, and nothing private or withdrawn', async () => {
    const there = await on.elsewhere()
    const desk = there.as(there.here.dispatcher)
    const kept = async ({ id }: { id: string }) => (await table(SearchTerm).findBy({ id })).map(({ term }) => term)
    const { appeal, who } = await there.filed({ wordsPublic: true, text: '三单元的鹦鹉太吵了' })
    const { appeal: never } = await there.filed({ text: '楼上的鹦鹉很吵' })
    await settled()
    expect(await find(there, '鹦鹉')).toEqual([])
    const { id, version } = await cardOf(there, appeal.id)
    const shown = await desk.moderation.release({ id, version })
    await settled()
    expect([await find(there, '鹦鹉'), await kept(appeal)]).toEqual([[appeal.id], expect.arrayContaining(['鹦鹉'])])
    const term = await table(SearchTerm).findOneByOrFail({ id: appeal.id, term: '鹦鹉' })
    await there.as(who).moderation.takeBack({ id, version: shown.version })
    await settled()
    expect(await kept(appeal)).not.toContain('鹦鹉')
    // Even before its terms are gone.
    await transaction(() => table(SearchTerm).insert(term))
    expect(await find(there, '鹦鹉', { limit: 9 })).toEqual([])
    await transaction(() => keepFindable(appeal.id))
    expect([await kept(appeal), await kept(never)].map(terms => terms.includes('鹦鹉'))).toEqual([false, false])
    const { appeal: help } = await there.filed({ kind: 'help' })
    await settled()
    expect(await find(there, '号楼')).toEqual([never.id, appeal.id])
    await there.as(who).appeals.withdraw({ id: appeal.id, version: appeal.version })
    expect(await find(there, '3号楼')).toEqual([never.id])
    await settled()
    for (const { id } of [appeal, help]) expect(await table(SearchTerm).countBy({ id })).toBe(0)
  })
})

test('the board is a feed that a strict reader reads: the newest, each with its last public step, and no words', async () => {
  const there = await on.elsewhere()
  const { communityId, dispatcher } = there.here
  const read = async (headers = {}) => on.world.raw(`/feeds/${communityId}/board.atom`, { headers })
  const { appeal: kept } = await there.filed({ text: '机密原话，门口很黑' })
  const { appeal: replied } = await there.replied()
  await there.filed({ kind: 'help' })
  await there.as(dispatcher).appeals.setTitle({ id: kept.id, version: kept.version, title: '<b>灯</b> & "门"\u0007' })
  const answer = await read()
  const text = await answer.text()
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/atom+xml; charset=utf-8'])
  const { fields, links, entries } = readAtom(text)
  const moment = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/
  const urn = expect.stringMatching(/^urn:uuid:[0-9a-f-]{36}$/) as string
  expect(fields).toEqual({ id: urn, title: '梧桐里 · 诉求公示', updated: expect.stringMatching(moment), 'author.name': '梧桐里' })
  expect(links.self).toMatch(new RegExp(`/feeds/${communityId}/board.atom$`))
  const board = (await there.as({}).appeals.board({ communityId })).items
  expect(entries.map(entry => entry.links.alternate!.split('id=')[1])).toEqual(board.map(({ id }) => id))
  const [first, second] = entries as [(typeof entries)[0], (typeof entries)[0]]
  expect(first.fields).toEqual({
    ...{ id: urn, title: '楼道灯', category: 'house.light', published: replied.filedAt },
    updated: (await there.show(replied.id, {})).events[0]!.at,
    summary: `办理中 · 房屋设施 · 3号楼 · 梧桐里物业 · ${replied.number}`,
  })
  expect([second.fields.title, first.fields.id === second.fields.id, text.includes('机密')]).toEqual([
    '<b>灯</b> & "门"',
    false,
    false,
  ])
  const etag = { 'If-None-Match': answer.headers.get('etag')! }
  const same = await read(etag)
  expect([same.status, await same.text()]).toEqual([304, ''])
  expect((await read({ 'If-None-Match': `W/${etag['If-None-Match']}` })).status).toBe(304)
  await there.resolve(replied)
  const news = readAtom(await (await read(etag)).text())
  expect([news.entries[0]!.fields.id, news.entries[0]!.fields.updated! > first.fields.updated!]).toEqual([first.fields.id, true])
  for (const id of ['x', there.here.building, newId(), '%00'])
    expect([id, (await on.world.raw(`/feeds/${id}/board.atom`)).status]).toEqual([id, 404])
})
