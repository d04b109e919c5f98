import { In, MoreThan } from 'typeorm'
import { holding } from '@shared/activities/activity.workflow'
import { words } from '@shared/kit/words'
import { now } from '@server/kit/clock'
import { lockOne, table } from '@server/kit/database'
import { exported, mayLeave, whenHeld } from '@server/people'
import { release } from './leave-shift'
import { shiftsLedBy } from './read-activity'
import { Slot } from './shift.entity'
import { SignUpEvent } from './sign-up-event.entity'
import { Attendance, SignedUp, Volunteer } from './sign-up.entity'

/** Places of what is still to come go to the next; nothing of her stays on a roster. */
async function eraseSignUps(personId: string): Promise<boolean> {
  const coming = { personId, startsAt: MoreThan(now()), status: In([...holding, 'waiting']) }
  for (const { id, slotId } of await table(SignedUp).findBy(coming)) {
    await lockOne(Slot, { id: slotId })
    await release(await table(SignedUp).findOneByOrFail({ id }), 'cancel', null)
  }
  const hers = await table(SignedUp).find({ select: { id: true }, where: { personId } })
  await table(SignUpEvent).delete({ signUpId: In(hers.map(({ id }) => id)) })
  await table(SignedUp).delete({ personId })
  await table(Attendance).delete({ personId })
  await table(Volunteer).delete({ personId })
  return true
}

whenHeld({
  key: 'signUps',
  tables: ['sign_ups', 'sign_up_events', 'attendances', 'volunteers'],
  name: words('志愿报名和签到', 'Sign-ups and check-ins'),
  why: words('留名额、候补、点名和计时', 'To keep places, call the roll and count hours'),
  until: words('到您注销', 'Until you delete your account'),
  rows: async personId => {
    const signUps = await table(SignedUp).findBy({ personId })
    const events = await table(SignUpEvent).find({
      where: { signUpId: In(signUps.map(({ id }) => id)) },
      order: { at: 'ASC', id: 'ASC' },
    })
    const attendances = await table(Attendance).findBy({ personId })
    return [
      ...signUps.map(row => exported(row, 'personId', 'communityId')),
      ...events.map(row => exported(row, 'communityId')),
      ...attendances.map(row => exported(row, 'personId', 'communityId', 'markedBy')),
    ]
  },
  erase: eraseSignUps,
})

mayLeave(async personId =>
  (await shiftsLedBy(personId)).map(({ activityId, title, startsAt }) => ({
    ...{ activityId, title: words(title, title), at: startsAt.toISOString() },
  })),
)
