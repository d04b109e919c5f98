import { Attendance, Shift, SignedUp } from '@server/activities'
import { HourEntry } from '@server/hours'
import { later } from '@server/kit/clock'
import { table, transaction } from '@server/kit/database'
import { newId } from '@server/kit/ids'
import { ofOwner, ofRunner, ofWorkers, signedUp } from './access-activities'
import { inCommunity, type Make, type Row } from './access-acts'
import type { Scene, Side } from './access-scene'

const all = (status: number) => Array(9).fill(status).join(' ')
const hour = 3_600_000

/** A shift that is over, on which the holder was all the time. */
export async function over(scene: Scene, side: Side): Promise<string> {
  const { id, shiftId } = await signedUp(scene, side)
  const [startsAt, endsAt] = [later(-3 * hour), later(-hour)]
  await transaction(async () => {
    await table(Shift).update({ id: shiftId }, { startsAt, endsAt })
    const { communityId, activityId, personId } = await table(SignedUp).findOneByOrFail({ id })
    const row = { id: newId(), communityId, activityId, shiftId, personId, inAt: startsAt, outAt: endsAt }
    await table(Attendance).insert({ ...row, inBy: 'scan', outBy: 'scan', markedBy: null })
  })
  return shiftId
}
async function credited(scene: Scene, side: Side): Promise<string> {
  const shiftId = await over(scene, side)
  await scene.world.as(scene[side].colleague).hours.settle({ id: shiftId, decisions: [] })
  return (await table(HourEntry).findOneByOrFail({ shiftId })).id
}
const said: Make = async (scene, side) => {
  const id = await credited(scene, side)
  const { wrong } = await scene.world.as(scene.sides[side].holder).hours.sayWrong({ id, text: '少了一小时', minutes: 120 })
  return { id: wrong!.id, upheld: true, answer: '对' }
}

/** What the table of routes says of hours. */
export const hourAccess: Record<string, Row> = {
  'hours.mine': { here: all(200) },
  'hours.sum': { here: all(200) },
  'hours.sayWrong': {
    ...ofOwner,
    make: async (scene, side) => ({ id: await credited(scene, side), text: '少了一小时', minutes: 120 }),
  },
  'hours.settlement': { ...ofRunner, make: async (scene, side) => ({ id: await over(scene, side) }) },
  'hours.settle': { ...ofRunner, make: async (scene, side) => ({ id: await over(scene, side), decisions: [] }) },
  'hours.wrong': { ...ofWorkers, make: inCommunity },
  'hours.answerWrong': { ...ofRunner, make: said },
}
