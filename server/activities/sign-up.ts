import { activityLimits } from '@shared/activities/activity.limits'
import type { SignUp } from '@shared/activities/activity.inputs'
import { signUpReasons } from '@shared/activities/activity.reasons'
import { nextSignUpStatus } from '@shared/activities/activity.workflow'
import { Refusal, kitReasons, says } from '@shared/kit/refusal'
import { signedIn, type Actor } from '@server/kit/actor'
import { now } from '@server/kit/clock'
import { lockOne, onceOnly, table, transaction } from '@server/kit/database'
import { newId } from '@server/kit/ids'
import { namesOf } from '@server/people'
import { Activity } from './activity.entity'
import { mustBeFree } from './find-sign-up'
import { lockVolunteer, takePlace, takeTurnInLine, tell, writeSignUp } from './places'
import { ActivityRole, Shift, Slot } from './shift.entity'
import { noteSignUps } from './sign-up-history'
import { SignedUp } from './sign-up.entity'

/**
 * A place in one role and shift; where none is left, the next turn on its waiting list. Refuses `signup.missing`, `.already`, `.collides`
 * (naming the other), `.tooYoung`, `.nickname`, `.full`, `.closed` and `.cancelled`; where there is bodily danger, whoever is not signed in.
 */
export const signUp = (actor: Actor, slotId: string, input: SignUp) =>
  transaction(async () => {
    const slot = await table(Slot).findOneBy({ id: slotId })
    if (!slot) throw new Refusal(signUpReasons.missing)
    const [activity, shift] = await Promise.all([
      table(Activity).findOneByOrFail({ id: slot.activityId }),
      table(Shift).findOneByOrFail({ id: slot.shiftId }),
    ])
    const nickname = await nicknameOf(actor, activity, input)
    await mustBeOldEnough(slot, input)
    await lockVolunteer(slot.communityId, actor.id)
    const earlier = await table(SignedUp).findOneBy({ communityId: slot.communityId, shiftId: shift.id, personId: actor.id })
    if (earlier && nextSignUpStatus(earlier.status, 'comeBack') === null) {
      throw new Refusal(earlier.status === 'calledOff' ? signUpReasons.cancelled : signUpReasons.already)
    }
    await mustBeFree(actor.id, shift)
    const hasPlace = (await takePlace(slotId)) || (await takePlaceFreedMeanwhile(slotId))
    if (!hasPlace && !(await takeTurnInLine(slotId, activityLimits.waiting))) throw new Refusal(await whyNot(slotId, shift))
    const { turns: turn } = await table(Slot).findOneByOrFail({ id: slotId })
    const { startsAt, endsAt, communityId, activityId } = shift
    const given = {
      slotId,
      turn,
      nickname,
      startsAt,
      endsAt,
      lapses: 0,
      offerUntil: null,
      leftReason: null,
      leftAt: null,
      at: now(),
    }
    if (earlier) {
      if (!(await writeSignUp(earlier, hasPlace ? 'comeBack' : 'queueAgain', given))) throw new Refusal(signUpReasons.already)
      await tell(hasPlace ? 'confirmed' : 'waiting', earlier.id)
      return activity
    }
    const row = { id: newId(), communityId, activityId, shiftId: shift.id, personId: actor.id, ...given } as const
    const insert = () => table(SignedUp).insert({ ...row, status: hasPlace ? 'confirmed' : 'waiting' })
    if (!(await onceOnly(insert))) throw new Refusal(signUpReasons.already)
    await noteSignUps(hasPlace ? 'signUp' : 'queue', [row])
    await tell(hasPlace ? 'confirmed' : 'waiting', row.id)
    return activity
  })

/**
 * Looks once more with the slot locked: between a place not taken and a turn taken another could free a place, ask all who wait, and leave
 * it empty beside the one who comes after.
 */
async function takePlaceFreedMeanwhile(slotId: string): Promise<boolean> {
  await lockOne(Slot, { id: slotId })
  return takePlace(slotId)
}

/** What the leader calls her: the name of her account, else what she writes now. */
async function nicknameOf(actor: Actor, { danger }: Activity, { nickname }: SignUp): Promise<string | null> {
  // Whoever insures somebody must know whom.
  if (danger && !signedIn(actor)) throw new Refusal(kitReasons.stranger)
  const given = nickname?.replace(/[\p{Cf}\p{Cc}]/gu, '').trim() || null
  if (given || (await namesOf([actor.id])).get(actor.id)) return given
  const { zh, en } = signUpReasons.nickname
  throw new Refusal(signUpReasons.nickname, { fields: { nickname: says(zh, en) } })
}

async function mustBeOldEnough({ roleId }: Slot, { oldEnough }: SignUp): Promise<void> {
  const { minAge } = await table(ActivityRole).findOneByOrFail({ id: roleId })
  if (minAge > 0 && oldEnough !== true) throw new Refusal(signUpReasons.tooYoung, { values: { age: minAge } })
}

async function whyNot(slotId: string, { status }: Shift) {
  if (status === 'cancelled') return signUpReasons.cancelled
  const { opensUntil } = await table(Slot).findOneByOrFail({ id: slotId })
  return opensUntil === null || opensUntil <= now() ? signUpReasons.closed : signUpReasons.full
}
