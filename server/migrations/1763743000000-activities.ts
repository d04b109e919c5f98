import type { MigrationInterface, QueryRunner } from 'typeorm'
import { add, create, key, moment, number, ref, text, word } from '@server/kit/schema'

const flag = (name: string) => ({ name, type: 'boolean' })
const times = [moment('startsAt'), moment('endsAt')]

export class Activities1763743000000 implements MigrationInterface {
  name = 'Activities1763743000000'

  async up(q: QueryRunner): Promise<void> {
    await create(
      q,
      'activities',
      [
        ...[key(), ref('communityId'), ref('areaId'), word('kind', 16), word('status', 16), word('title', 40), text('text')],
        ...[word('place', 80), word('bring', 200), word('phone', 20), flag('danger'), word('risk', 200, true)],
        ...[word('insurer', 40, true), word('policy', 40, true), moment('insuredUntil', true)],
        ...[ref('leaderId'), ref('publishedBy'), moment('publishedAt'), ...times],
        ...[word('cancelReason', 200, true), number('version')],
      ],
      {
        ix_activities_list: ['communityId', 'startsAt', 'id'],
        ix_activities_past: ['communityId', 'endsAt', 'id'],
        ix_activities_leader: ['leaderId'],
      },
    )
    await create(
      q,
      'activity_shifts',
      [
        ...[key(), ref('communityId'), ref('activityId'), word('status', 16), ...times, number('minutes')],
        ...[flag('weekend'), flag('evening'), number('reminders'), moment('movedAt', true)],
      ],
      {
        ix_activity_shifts_activity: ['activityId'],
        ix_activity_shifts_coming: ['communityId', 'startsAt'],
        ix_activity_shifts_reminder: ['status', 'startsAt'],
      },
    )
    await create(
      q,
      'activity_roles',
      [key(), ref('communityId'), ref('activityId'), word('name', 20), number('minAge'), number('position')],
      { ix_activity_roles_activity: ['activityId'] },
    )
    await create(
      q,
      'activity_slots',
      [
        ...[key(), ref('communityId'), ref('activityId'), ref('shiftId'), ref('roleId')],
        ...[number('capacity'), number('taken'), number('waiting'), number('turns'), moment('opensUntil', true)],
      ],
      { ix_activity_slots_activity: ['activityId'], ix_activity_slots_shift: ['shiftId'] },
    )
    await this.people(q)
    await add(q, 'messages', [ref('activityId', true)])
  }

  private async people(q: QueryRunner): Promise<void> {
    const where = [key(), ref('communityId'), ref('activityId'), ref('shiftId')]
    await create(
      q,
      'sign_ups',
      [
        ...[...where, ref('slotId'), ref('personId'), word('status', 16), word('nickname', 20, true)],
        ...[number('turn'), number('lapses'), moment('offerUntil', true), ...times, moment('at')],
        ...[word('leftReason', 200, true), moment('leftAt', true)],
      ],
      {
        ux_sign_ups_once: ['communityId', 'shiftId', 'personId'],
        ix_sign_ups_slot: ['slotId', 'status', 'lapses', 'turn'],
        ix_sign_ups_person: ['personId', 'startsAt', 'id'],
        ix_sign_ups_offer: ['status', 'offerUntil'],
      },
    )
    await create(q, 'volunteers', [key('communityId'), key('personId'), number('writes')], {
      ix_volunteers_person: ['personId'],
    })
    await create(
      q,
      'attendances',
      [
        ...[...where, ref('personId'), moment('inAt'), word('inBy', 8)],
        ...[moment('outAt', true), word('outBy', 8, true), ref('markedBy', true)],
      ],
      {
        ux_attendances_once: ['communityId', 'shiftId', 'personId'],
        ix_attendances_person: ['personId'],
        ix_attendances_activity: ['activityId', 'personId'],
      },
    )
  }

  async down(q: QueryRunner): Promise<void> {
    const all = ['attendances', 'volunteers', 'sign_ups', 'activity_slots', 'activity_roles', 'activity_shifts', 'activities']
    for (const name of all) await q.dropTable(name, true)
    await q.dropColumn('messages', 'activityId')
  }
}
