import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { ExportLedger } from '@shared/appeals/ledger.inputs'
import { ledgerColumns } from '@shared/appeals/ledger.views'
import { later, now, setAhead } from '@server/kit/clock'
import { table, transaction } from '@server/kit/database'
import { newId } from '@server/kit/ids'
import { harmless } from '@server/kit/spreadsheet'
import { Appeal } from '@server/appeals'
import { Unit } from '@server/organisation'
import { AuditEntry } from '@server/people'
import { openAppeals, type Appeals } from '../../support/appeals'
import {
  csvRows,
  everyLine,
  ledgerFile as file,
  ledgerOf as reader,
  onTheClock,
  xlsxRows,
  type Filter,
} from '../../support/ledgers'
import { refused, times, type Who } from '../../support/world'

const day = 86_400_000
let on: Appeals
beforeAll(async () => {
  on = await openAppeals()
})
afterEach(() => setAhead(0))
afterAll(() => on.world.end())

describe('the ledger', () => {
  test('has a line for every matter: its dates, states and unit, and nobody’s words', async () => {
    const there = await on.elsewhere()
    const { dispatcher, building, grid, communityId, unit, otherUnit } = there.here
    const [filed, assigned, closed, reopened] = [
      (await there.filed({ category: 'clean.rubbish' })).appeal,
      (await there.assigned()).appeal,
      (await there.closed()).appeal,
      (await there.reopened()).appeal,
    ]
    const waiting = await there.ask((await there.assigned()).appeal)
    const read = reader(there, dispatcher)
    const { items } = await read()
    expect(items.map(({ id, timing, verdict, opens }) => [id, timing, verdict, opens])).toEqual([
      [waiting.id, 'paused', null, 'record'],
      [reopened.id, 'running', 'again', 'record'],
      [closed.id, 'kept', 'yes', 'record'],
      [assigned.id, 'running', null, 'record'],
      [filed.id, 'running', null, 'record'],
    ])
    expect(items[2]).toMatchObject({
      ...{
        number: closed.number,
        place: { zh: '3号楼' },
        unit: { zh: '梧桐里物业' },
        status: 'closed',
        result: 'fixed',
        priority: 'p3',
      },
      ...{ category: { zh: '房屋设施' }, filedAt: closed.filedAt, timesReopened: 0 },
    })
    expect(JSON.stringify(items)).not.toContain('三楼')
    const ids = async (filter: Filter) => (await read(filter)).items.map(({ id }) => id)
    const all = items.map(({ id }) => id)
    const today = new Date(now().getTime() + 8 * 3_600_000).toISOString().slice(0, 10)
    const filters: [Filter, string[]][] = [
      [{ status: 'reopened' }, [reopened.id]],
      [{ category: 'clean' }, [filed.id]],
      [{ unitId: unit }, all.slice(0, 4)],
      [{ unitId: otherUnit }, []],
      ...[building, grid, communityId].map((areaId): [Filter, string[]] => [{ areaId }, all]),
      [{ areaId: newId() }, []],
      [{ result: 'fixed' }, [closed.id]],
      [{ timing: 'running' }, [reopened.id, assigned.id, filed.id]],
      [{ timing: 'paused' }, [waiting.id]],
      [{ timing: 'kept' }, [closed.id]],
      [{ timing: 'missed' }, []],
      [{ timing: 'overdue' }, []],
      [{ from: today, to: today }, all],
      [{ to: '2026-01-01' }, []],
      [{ from: '2099-01-01' }, []],
    ]
    for (const [filter, expected] of filters) expect([filter, await ids(filter)]).toEqual([filter, expected])
    setAhead(20 * day)
    expect(await ids({ timing: 'overdue' })).toEqual([reopened.id, assigned.id, filed.id])
    expect(new Set((await read({ timing: 'overdue' })).items.map(({ timing }) => timing))).toEqual(new Set(['overdue']))
    const late = await there.resolve(await there.reply(await there.show(assigned.id, there.here.handler)))
    expect(await ids({ timing: 'missed' })).toEqual([late.id])
    expect(await there.as(dispatcher).appeals.ledgerTotals({ communityId })).toEqual({
      ...{ matters: 5, done: 2, kept: 1, overdue: 2, onList: 0, declined: 0, withdrawn: 0 },
    })
  })

  test('is whole for who reads it by office, one’s unit for who handles; a private matter says no more than that it is there', async () => {
    const there = await on.elsewhere()
    const { communityId, dispatcher, supervisor, handler, otherHandler, foreignDispatcher, admin, auditor, resident } = there.here
    const secret = (await there.closed({ kind: 'help' })).appeal
    const open = (await there.closed()).appeal
    const unassigned = (await there.filed()).appeal
    const seen = async (who: Who) => (await reader(there, who)()).items
    for (const who of [dispatcher, supervisor])
      expect((await seen(who)).map(({ id, opens }) => [id, opens])).toEqual(
        [unassigned, open, secret].map(({ id }) => [id, 'record']),
      )
    expect((await seen(handler)).map(({ id, verdict }) => [id, verdict])).toEqual([open, secret].map(({ id }) => [id, 'yes']))
    expect(await seen(otherHandler)).toEqual([])
    for (const who of [admin, auditor]) {
      const [, card, hidden] = await seen(who)
      expect(card).toMatchObject({ id: open.id, opens: 'card', place: { zh: '3号楼' }, verdict: null })
      expect(hidden).toMatchObject({
        id: secret.id,
        opens: null,
        place: null,
        item: null,
        title: null,
        verdict: null,
        status: 'closed',
      })
      const [, , line] = await csvRows(there, await file(there, who, { columns: ['number', 'item', 'place', 'verdict'] })).then(
        rows => rows.slice(1),
      )
      expect(line).toEqual([secret.number, '', '', ''])
    }
    const moderator = await on.world.person('staff', { role: 'moderator', communityId })
    for (const [who, status] of [
      [moderator, 403],
      [foreignDispatcher, 404],
      [resident, 403],
      [{}, 401],
    ] as const) {
      expect((await refused(seen(who))).status).toBe(status)
      expect((await refused(file(there, who))).status).toBe(status)
      expect((await refused(there.as(who).appeals.ledgerTotals({ communityId }))).status).toBe(status)
    }
  })
})

describe('its file', () => {
  test('has the lines of the list, all of them, as CSV and as xlsx', { timeout: 60_000 }, async () => {
    const there = await on.elsewhere()
    const { communityId, dispatcher } = there.here
    const { id } = (await there.closed()).appeal
    const one = await table(Appeal).findOneByOrFail({ id })
    // More than one part, several of one moment, so that where one part ends and the next begins is tried.
    const rows = times(1050, i => ({
      ...{ ...one, id: newId(), number: `20260101-${String(i).padStart(3, '0')}`, claimDigest: newId() },
      filedAt: later(-Math.floor(i / 90) * 1000 - day),
    }))
    for (let from = 0; from < rows.length; from += 350)
      await transaction(() => table(Appeal).insert(rows.slice(from, from + 350)))
    const lines = await everyLine(there, dispatcher)
    expect(new Set(lines.map(line => line.id)).size).toBe(1051)
    const answer = await on.world.raw(await file(there, dispatcher))
    expect([answer.status, answer.headers.get('content-type'), answer.headers.get('cache-control')]).toEqual([
      ...[200, 'text/csv; charset=utf-8', 'no-store'],
    ])
    expect(answer.headers.get('content-disposition')).toMatch(/^attachment; filename="appeals-\d{4}-\d\d-\d\d\.csv"$/)
    const text = Buffer.from(await answer.arrayBuffer()).toString()
    expect(text.startsWith('\uFEFF编号,提出,类别,')).toBe(true)
    expect(text.split('\r\n')).toHaveLength(1053)
    const expected = lines.map(line => [
      line.number,
      onTheClock(line.filedAt),
      line.place!.zh,
      onTheClock(line.resolvedAt),
      '按时办好',
    ])
    const columns = ['number', 'filed', 'place', 'resolved', 'timing'] as const
    expect((await csvRows(there, await file(there, dispatcher, { columns: [...columns].reverse() }))).slice(1)).toEqual(expected)
    const sheet = await xlsxRows(
      there,
      await file(there, dispatcher, { columns: [...columns, 'redone'], format: 'xlsx', language: 'en' }),
    )
    expect(sheet[0]).toEqual([...columns, 'redone' as const].map(name => ledgerColumns[name].en))
    const [first] = sheet.slice(1)
    expect(first).toEqual([lines[0]!.number, expect.any(Date), 'Building 3', expect.any(Date), 'Done in time', 0])
    // Its moment reads as the community's clock does, to the second that a sheet keeps.
    expect(Math.abs((first![1] as Date).getTime() - Date.parse(lines[0]!.filedAt) - 8 * 3_600_000)).toBeLessThan(1000)
    expect(sheet.slice(1).map(([number]) => number)).toEqual(lines.map(({ number }) => number))
    expect(await there.as(dispatcher).appeals.ledgerTotals({ communityId })).toMatchObject({ matters: 1051, done: 1051 })
  })

  test('holds no formula: an apostrophe stands before what would be one', async () => {
    const there = await on.elsewhere()
    const { dispatcher, unit } = there.here
    const { id, version } = (await there.assigned()).appeal
    const title = '=HYPERLINK("http://evil.example","看")'
    await there.as(dispatcher).appeals.setTitle({ id, version, title })
    await transaction(() => table(Unit).update({ id: unit }, { name: '@SUM(1+1)"\n,x' }))
    const columns = ['title', 'unit'] as const
    expect((await csvRows(there, await file(there, dispatcher, { columns: [...columns] })))[1]).toEqual([
      `'${title}`,
      '\'@SUM(1+1)"\n,x',
    ])
    expect((await xlsxRows(there, await file(there, dispatcher, { columns: [...columns], format: 'xlsx' })))[1]).toEqual([
      `'${title}`,
      '\'@SUM(1+1)"\n,x',
    ])
    for (const begin of [...'=+-@|\t\r\n＝＋－＠﹦﹢﹣﹫⁼⁺⁻₌₊₋−', ' =', '\u3000＝', '\u200B=', '\uFEFF\u2060+'])
      expect(harmless(`${begin}1`)).toBe(`'${begin}1`)
    for (const text of ['20261118-003', '3号楼', '', '1=1']) expect(harmless(text)).toBe(text)
  })

  test('is asked for with a purpose, which is written down; its address works unaltered and for ten minutes', async () => {
    const there = await on.elsewhere()
    const { dispatcher, handler, communityId } = there.here
    await there.assigned()
    for (const [field, wrong] of [
      ['purpose', { purpose: undefined }],
      ['columns', { columns: [] }],
      ['columns', { columns: ['phone' as 'number'] }],
      ['format', { format: 'pdf' as 'csv' }],
      ['from', { from: '2026-02-31' }],
      ['to', { to: '1' }],
      ['timing', { timing: 'soon' as 'today' }],
    ] as const)
      expect(await refused(file(there, dispatcher, wrong as Partial<ExportLedger>))).toMatchObject({
        ...{ status: 422, error: { fields: expect.toSatisfy(fields => Object.keys(fields as object)[0]!.startsWith(field)) } },
      })
    const written = () => table(AuditEntry).find({ where: { subjectId: communityId } })
    expect((await written()).map(({ act }) => act)).toEqual([])
    const address = await file(there, handler, { purpose: 'audit' })
    expect((await written()).map(({ act, actorId }) => [act, actorId])).toEqual([['appeals.export.audit', handler.id]])
    expect((await on.world.raw(address, { method: 'HEAD' })).status).toBe(200)
    expect(await csvRows(there, address)).toHaveLength(2)
    const altered = address.replace(/\/ledgers\/([\w-]+)/, (_, asked: string) => {
      const said = JSON.parse(Buffer.from(asked, 'base64url').toString()) as { scope: { units: string[] | null } }
      return `/ledgers/${Buffer.from(JSON.stringify({ ...said, scope: { ...said.scope, units: null } })).toString('base64url')}`
    })
    for (const wrong of [altered, address.replace('.csv', '.xlsx'), '/ledgers/x.csv', address.replace(/s=./, 's=')])
      expect((await on.world.raw(wrong)).status).toBe(404)
    setAhead(11 * 60_000)
    expect((await on.world.raw(address)).status).toBe(404)
  })
})
