import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { Appeal, AppealHolder, markOverdueAppeals } from '@server/appeals'
import { Evaluation } from '@server/feedback'
import { setAhead } from '@server/kit/clock'
import { table } from '@server/kit/database'
import { Delivery, announce, settled } from '@server/kit/deliveries'
import { transaction } from '@server/kit/database'
import { openSession } from '@server/kit/identify'
import { digest } from '@server/kit/ids'
import { Message } from '@server/notifications'
import { openAppeals, type Appeals } from '../../support/appeals'
import { device, refused, times, type Who } from '../../support/world'

let on: Appeals
beforeAll(async () => {
  on = await openAppeals()
})
afterEach(() => setAhead(0))
afterAll(() => on.world.end())

/** What somebody was told of one matter, oldest first. */
async function told(who: Who, appealId: string): Promise<string[]> {
  await settled()
  const { items } = await on.as(who).notifications.list({ limit: 50 })
  return items
    .filter(message => message.appealId === appealId)
    .map(({ about }) => about.replace('appeal.', ''))
    .reverse()
}

describe('the inbox', () => {
  test('tells each of what concerns her, once', async () => {
    const { appeal, who } = await on.filed()
    const { dispatcher, colleague, supervisor, handler, otherHandler } = on.here
    const assigned = await on.assign(appeal)
    const asked = await on.ask(await on.reply(assigned))
    const answered = await on.as(who).appeals.answer({ id: appeal.id, version: asked.version, text: '三楼' })
    const resolved = await on.resolve(answered)
    const { appeal: again } = await on.as(who).feedback.evaluateAppeal({ id: appeal.id, version: resolved.version, solved: 'no' })
    const second = await on.resolve(await on.reply(again))
    const { appeal: third } = await on.as(who).feedback.evaluateAppeal({ id: appeal.id, version: second.version, solved: 'no' })
    const last = await on.resolve(await on.reply(third))
    await on.as(who).feedback.evaluateAppeal({ id: appeal.id, version: last.version, solved: 'yes' })
    const redone = ['reopened', 'replied', 'resolved']
    expect((await told(who, appeal.id)).sort()).toEqual(
      ['submitted', 'assigned', 'replied', 'asked', 'resolved', ...redone, ...redone, 'closed'].sort(),
    )
    expect((await told(handler, appeal.id)).sort()).toEqual(['answered', 'assigned', 'reopened', 'reopened'])
    for (const one of [dispatcher, colleague]) expect(await told(one, appeal.id)).toEqual(['submitted'])
    expect((await told(supervisor, appeal.id)).sort()).toEqual(['reopened', 'reopened', 'reopenedAgain'])
    expect(await told(otherHandler, appeal.id)).toEqual([])
  })
  test('a proposal to decline goes to those who may confirm it, not to whoever made it', async () => {
    const { appeal, who } = await on.proposed()
    expect(await told(on.here.dispatcher, appeal.id)).toEqual(['submitted'])
    expect((await told(on.here.colleague, appeal.id)).sort()).toEqual(['declineCheck', 'submitted'])
    expect(await told(who, appeal.id)).toEqual(['submitted'])
    await on.as(on.here.colleague).appeals.confirmDecline({ id: appeal.id, version: appeal.version })
    expect((await told(who, appeal.id)).sort()).toEqual(['declined', 'submitted'])
  })
  test('overdue is told to the resident, the unit and the supervisor, once', async () => {
    const { appeal, who } = await on.assigned()
    setAhead(20 * 86_400_000)
    await Promise.all(times(2, markOverdueAppeals))
    for (const one of [who, on.here.handler, on.here.supervisor])
      expect((await told(one, appeal.id)).filter(about => about === 'overdue')).toHaveLength(1)
  })
  test('the same news announced twice is told once, and its payload carries ids only', async () => {
    const { appeal, who } = await on.filed()
    await settled()
    const { sourceId } = await table(Message).findOneByOrFail({ appealId: appeal.id })
    await transaction(() => announce('appeal.submit', { appealId: appeal.id, eventId: sourceId }))
    expect(await told(who, appeal.id)).toEqual(['submitted'])
    for (const { payload } of await table(Delivery).find()) {
      for (const value of Object.values(payload)) expect(value).toMatch(/^[0-9A-Z]{26}$/)
    }
  })
  test('carries no words of the resident', async () => {
    const { appeal } = await on.assigned({ text: '机密原话不进消息箱' })
    await settled()
    expect(JSON.stringify(await table(Message).findBy({ appealId: appeal.id }))).not.toContain('机密')
  })
})

describe('reading', () => {
  test('counts what is unread, marks one, marks all; another’s does not exist', async () => {
    const { appeal, who } = await on.assigned()
    await settled()
    const inbox = on.as(who).notifications
    expect(await inbox.unread()).toEqual({ count: 2 })
    const [newest, oldest] = (await inbox.list({})).items
    expect([newest?.about, oldest?.about, newest?.read, newest?.appealId]).toEqual([
      'appeal.assigned',
      'appeal.submitted',
      false,
      appeal.id,
    ])
    expect(await inbox.read({ id: newest!.id })).toMatchObject({ read: true, title: { zh: expect.stringContaining('楼道灯') } })
    expect(await inbox.read({ id: newest!.id })).toMatchObject({ read: true })
    expect(await inbox.unread()).toEqual({ count: 1 })
    expect((await refused(on.as({ device: device() }).notifications.read({ id: oldest!.id }))).status).toBe(404)
    expect(await inbox.readAll()).toEqual({ count: 0 })
    expect(await on.as({}).notifications.unread()).toEqual({ count: 0 })
  })
})

describe('a guest who signs in', () => {
  test('brings along what she filed, rated and was told, and what both hold is held once', async () => {
    const guest = { device: device() }
    const { appeal } = await on.filed({ kind: 'help' }, guest)
    const { appeal: shared, claimCode, who: neighbour } = await on.resolved()
    const find = { communityId: on.here.communityId, number: shared.number, claimCode }
    const person = await on.world.person('resident')
    for (const one of [guest, person]) await on.as(one).appeals.find(find)
    const { appeal: closed } = await on
      .as(guest)
      .feedback.evaluateAppeal({ id: shared.id, version: shared.version, solved: 'yes', level: 5 })
    await on.as(person).feedback.evaluateAppeal({ id: shared.id, version: closed.version, solved: 'yes', level: 3 })
    await settled()
    const before = (await on.as(guest).notifications.list({})).items.length
    const token = await openSession(person.id, { device: digest('device', guest.device), label: '' })
    const me = { token, ...guest }
    expect((await on.as(me).appeals.mine({})).items.map(({ id }) => id).sort()).toEqual([appeal.id, shared.id].sort())
    expect((await table(Appeal).findOneByOrFail({ id: appeal.id })).residentId).toBe(person.id)
    expect(await table(AppealHolder).countBy({ appealId: shared.id })).toBe(2)
    expect(await table(Evaluation).countBy({ subjectId: shared.id })).toBe(1)
    expect(await on.as(me).feedback.ofAppeal({ id: shared.id })).toMatchObject({ level: 3 })
    expect((await on.as(me).notifications.list({})).items.length).toBe(before)
    expect((await on.show(appeal.id, me)).as).toBe('holder')
    expect((await refused(on.show(appeal.id, guest))).status).toBe(404)
    expect((await on.show(shared.id, neighbour)).as).toBe('holder')
  })
})
