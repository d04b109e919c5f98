import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { NoticeView } from '@shared/notices/notice.views'
import { setAhead } from '@server/kit/clock'
import { table } from '@server/kit/database'
import { newId } from '@server/kit/ids'
import { NoticeEvent, publishDueNotices } from '@server/notices'
import { addArea } from '@server/organisation'
import { inMinutes, openNotices, type Notices } from '../../support/notices'
import { refused, times } from '../../support/world'

const hour = 60
let on: Notices
beforeAll(async () => {
  on = await openNotices()
})
afterEach(() => setAhead(0))
afterAll(() => on.world.end())

const later = (minutes: number) => setAhead(minutes * 60_000)
const withdraw = ({ id, version }: NoticeView, reason = '写错了') => on.as(on.here.dispatcher).withdraw({ id, version, reason })
const correct = ({ id, version, title }: NoticeView, more: object = {}) =>
  on
    .as(on.here.dispatcher)
    .correct({ id, version, title, body: '改到大后天 9:00 停水。', reason: '检修改期', tell: false, ...more })

describe('whom a notice is for', () => {
  test('nobody: an empty target, a grid without a building, an area of elsewhere are refused at the field', async () => {
    const place = { communityId: on.here.communityId, parentId: on.here.communityId, address: null, addressEn: null, position: 9 }
    const empty = await addArea({ ...place, kind: 'grid', number: null, name: '空网格', nameEn: 'Empty' })
    for (const areaIds of [[], [empty], [on.here.elsewhere], [newId()], [on.here.building, on.here.elsewhere]]) {
      const { status, error } = await refused(on.compose({ areaIds }))
      expect([areaIds, status, error.fields?.areaIds]).toEqual([areaIds, 422, '请选发给哪些楼，0 户就没人看到。'])
    }
  })
  test('the building’s door shows what is for it, for its grid and for the community, and nothing of other buildings', async () => {
    const title = `给谁${newId().slice(-6)}`
    for (const areaIds of [[on.here.building], [on.here.grid], [on.here.communityId], [on.otherBuilding]])
      await on.compose({ areaIds, title })
    const at = async (areaId?: string) => (await on.listed(areaId, { q: title })).map(({ area }) => area.zh).sort()
    expect(await at(on.here.building)).toEqual(['3号楼', '一网格', '全社区'].sort())
    expect(await at(on.otherBuilding)).toEqual(['5号楼', '全社区'].sort())
    expect(await at()).toEqual(['3号楼', '5号楼', '一网格', '全社区'].sort())
  })
  test('what lies in another area of the target is said once, and the preview counts who is known there', async () => {
    const { areas, area } = await on.compose({ areaIds: [on.here.building, on.here.grid, on.otherBuilding] })
    expect(areas.map(({ areaId }) => areaId).sort()).toEqual([on.here.grid, on.otherBuilding].sort())
    expect(area.zh).toBe('一网格、5号楼')
    await on.lives(on.otherBuilding)
    const { reach } = await on
      .as(on.here.dispatcher)
      .preview({ communityId: on.here.communityId, areaIds: [on.otherBuilding], body: '' })
    expect(reach).toEqual({ area: { zh: '5号楼', en: 'Building 5' }, buildings: 1, households: 40, people: 1 })
  })
})

describe('times', () => {
  test('that are over, out of order or too far are refused at the field', async () => {
    const cases: [object, string, string][] = [
      [{ publishAt: inMinutes(-1) }, 'publishAt', 'notice.past'],
      [{ expiresAt: inMinutes(-1) }, 'expiresAt', 'notice.past'],
      [{ publishAt: inMinutes(2 * hour), expiresAt: inMinutes(hour) }, 'expiresAt', 'notice.endBeforeStart'],
      [{ publishAt: inMinutes(500 * 24 * hour) }, 'publishAt', 'notice.tooFar'],
      [{ expiresAt: 'gestern' }, 'expiresAt', 'form.fix'],
      [{ expiresAt: '2026-02-30T10:00:00Z' }, 'expiresAt', 'form.fix'],
      [{ pinnedUntil: inMinutes(2 * hour), expiresAt: inMinutes(hour) }, 'pinnedUntil', 'notice.pinEnd'],
      [{ publishAt: inMinutes(2 * hour), pinnedUntil: inMinutes(hour) }, 'pinnedUntil', 'notice.pinEnd'],
    ]
    for (const [more, field, code] of cases) {
      const { status, error } = await refused(on.compose(more))
      expect([more, status, error.code, Object.keys(error.fields ?? {})]).toEqual([more, 422, code, [field]])
    }
  })
  test('a scheduled one is its staff’s until its time, then everybody’s, and the clock publishes it once', async () => {
    const notice = await on.compose({ publishAt: inMinutes(hour), title: `定时${newId().slice(-6)}` })
    expect([notice.status, notice.can.includes('publish')]).toEqual(['scheduled', true])
    expect((await refused(on.as({}).show({ id: notice.id }))).status).toBe(404)
    expect((await refused(on.as(on.here.foreignDispatcher).show({ id: notice.id }))).status).toBe(404)
    expect(await on.listed(undefined, { q: notice.title })).toEqual([])
    await publishDueNotices()
    expect((await refused(on.as({}).show({ id: notice.id }))).status).toBe(404)
    later(hour + 1)
    await Promise.all(times(4, () => publishDueNotices()))
    expect((await on.as({}).show({ id: notice.id })).status).toBe('published')
    expect((await on.listed(undefined, { q: notice.title })).length).toBe(1)
    expect(await table(NoticeEvent).countBy({ noticeId: notice.id, step: 'publish' })).toBe(1)
  })
  test('one that is over stays to be found, marked, and is not at the door any more', async () => {
    const notice = await on.compose({ expiresAt: inMinutes(hour), title: `过期${newId().slice(-6)}` })
    const front = async () => {
      const { latest } = await on.as({}).front({ communityId: on.here.communityId, areaId: on.here.building })
      return latest.map(({ id }) => id)
    }
    expect(await front()).toContain(notice.id)
    later(hour + 1)
    expect(await front()).not.toContain(notice.id)
    expect((await on.listed(undefined, { q: notice.title })).map(({ id, expired }) => [id, expired])).toEqual([[notice.id, true]])
  })
})

describe('what it says', () => {
  test('2,500 characters are kept, 2,501 are too many, a template’s blank is told, a stranger’s file is gone', async () => {
    expect((await on.compose({ body: '停'.repeat(2500) })).blocks[0]!.lines[0]![0]!.text).toHaveLength(2500)
    const wrong: [object, string][] = [
      [{ body: '停'.repeat(2501) }, 'body'],
      [{ body: '\u200b \u200b' }, 'body'],
      [{ title: '停' }, 'title'],
      [{ body: '{from}起停水' }, 'body'],
      [{ act: '打{phone}' }, 'act'],
      [{ photoIds: [newId()] }, 'photoIds'],
      [{ documents: [{ id: newId(), name: '报告' }] }, 'documents'],
      [{ unitId: on.here.foreignUnit }, 'unitId'],
    ]
    for (const [more, field] of wrong) {
      const { status, error } = await refused(on.compose(more))
      expect([more, status, Object.keys(error.fields ?? {})]).toEqual([more, 422, [field]])
    }
    expect((await on.compose({ body: '用 {} 和 {a b} 不算空' })).status).toBe('published')
  })
  test('search finds words of title and text anywhere, all of them, whatever else stands there', async () => {
    const mark = newId().slice(-8)
    const first = await on.compose({ title: `电梯检测 ${mark}`, body: '明天**停一台**，另一台照常。' })
    const second = await on.compose({ title: `路灯 ${mark}`, body: '100% 修好' })
    const found = async (q: string) => (await on.listed(undefined, { q })).map(({ id }) => id)
    expect(await found(`${mark} 梯检`)).toEqual([first.id])
    expect(await found(`${mark.toLowerCase()} 停一台，另`)).toEqual([first.id])
    expect(await found(`${mark} 100%`)).toEqual([second.id])
    expect(await found(`${mark} %`)).toEqual([second.id])
    expect(await found(`${mark} _`)).toEqual([])
    expect((await found(mark)).sort()).toEqual([first.id, second.id].sort())
  })
})

describe('correcting and withdrawing', () => {
  test('a correction needs a reason, changes something, and shows what', async () => {
    const notice = await on.compose({ body: '后天 9:00 停水。' })
    for (const reason of [undefined, '', ' \u200b ']) {
      const { status, error } = await refused(correct(notice, { reason }))
      expect([status, Object.keys(error.fields ?? {})]).toEqual([422, ['reason']])
    }
    expect((await refused(correct(notice, { body: '后天 9:00 停水。' }))).error.code).toBe('notice.unchanged')
    const second = await correct(notice)
    expect([second.edition, second.status, second.changedAt !== null]).toEqual([2, 'published', true])
    const [change, ...more] = await on.as({}).changes({ id: notice.id })
    expect(more).toEqual([])
    expect([change!.edition, change!.reason]).toEqual([2, '检修改期'])
    const of = (kind: string) =>
      change!.body
        .filter(part => part.kind === kind)
        .map(({ text }) => text)
        .join('')
    expect(change!.title.every(({ kind }) => kind === 'same')).toBe(true)
    expect(of('added')).toContain('大')
    expect(of('same')).toContain('9:00')
    expect(
      change!.body
        .filter(({ kind }) => kind !== 'added')
        .map(({ text }) => text)
        .join(''),
    ).toBe('后天 9:00 停水。')
    expect((await refused(correct(notice))).error).toMatchObject({ code: 'notice.stale', fresh: { version: 2 } })
  })
  test('withdrawing leaves a stub with its reason; a second time is too late, and nothing else is open', async () => {
    const notice = await on.compose({ body: '秘密的错字。' })
    const stub = await withdraw(notice)
    expect([stub.status, stub.withdrawn?.reason, stub.blocks, stub.can]).toEqual(['withdrawn', '写错了', [], []])
    const seen = await on.as({}).show({ id: notice.id })
    expect([seen.title, seen.withdrawn?.reason]).toEqual([notice.title, '写错了'])
    expect(JSON.stringify(seen)).not.toContain('秘密')
    const found = async (q: string) => (await on.listed(undefined, { q })).some(({ id }) => id === notice.id)
    expect([await found('秘密的错字'), await found(notice.title)]).toEqual([false, true])
    expect(await on.as({}).changes({ id: notice.id })).toEqual([])
    expect((await refused(withdraw(notice))).error.code).toBe('notice.stale')
    expect((await refused(withdraw(stub))).error.code).toBe('notice.withdrawn')
    expect((await refused(correct(stub))).error.code).toBe('notice.withdrawn')
    const both = await on.compose()
    const race = await Promise.allSettled(times(2, () => withdraw(both)))
    expect(race.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  })
})
