import { In } from 'typeorm'
import type { SignUpEventView } from '@shared/activities/activity.views'
import type { SignUpEventStep } from '@shared/activities/activity.workflow'
import type { Page } from '@shared/kit/page'
import type { PageQuery } from '@shared/kit/page.inputs'
import type { Actor } from '@server/kit/actor'
import { now } from '@server/kit/clock'
import { table } from '@server/kit/database'
import { newId } from '@server/kit/ids'
import { insertMany } from '@server/kit/insert-many'
import { pageRows } from '@server/kit/page'
import { calledNames, roleNames, shiftToRun } from './roster'
import { SignUpEvent } from './sign-up-event.entity'
import { SignedUp } from './sign-up.entity'

type Whose = Pick<SignedUp, 'id' | 'communityId' | 'shiftId'>

/** Inside the transaction that takes the step: adds it to the history. */
export const noteSignUps = (step: SignUpEventStep, signUps: Whose[]): Promise<void> =>
  insertMany<SignUpEvent, 'id' | 'communityId' | 'shiftId' | 'signUpId'>(
    SignUpEvent,
    signUps.map(({ id: signUpId, communityId, shiftId }) => ({ id: newId(), communityId, shiftId, signUpId })),
    { step, at: now() },
  )

/** What happened on a shift, the newest first. Refuses whoever does not run it. */
export async function readHistory(actor: Actor, shiftId: string, page: PageQuery): Promise<Page<SignUpEventView>> {
  const { shift } = await shiftToRun(actor, shiftId)
  const where = { communityId: shift.communityId, shiftId }
  const rows = table(SignUpEvent).createQueryBuilder('e').where('e.communityId = :communityId AND e.shiftId = :shiftId', where)
  const { items, next } = await pageRows(rows, 'at', page)
  const signUps = items.length > 0 ? await table(SignedUp).findBy({ id: In(items.map(({ signUpId }) => signUpId)) }) : []
  const [names, roles] = await Promise.all([calledNames(signUps), roleNames(shiftId)])
  const view = ({ id, signUpId, step, at }: SignUpEvent): SignUpEventView => {
    const slotId = signUps.find(one => one.id === signUpId)!.slotId
    return { id, name: names.get(signUpId)!, role: roles.get(slotId)!, step, at: at.toISOString() }
  }
  return { items: items.map(view), next }
}
