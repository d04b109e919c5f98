import type { Appeal } from '@server/appeals'
import type { Actor } from '@server/kit/actor'
import { setAhead } from '@server/kit/clock'
import { settled } from '@server/kit/deliveries'
import { rolesOf } from '@server/kit/identify'
import { momentAt } from './relative-time'
import { takeSampleStep, type SampleStep } from './sample-steps'
import { sampleWorld, type SampleAppeal } from './sample-world'
import { known, type SampleIds } from './seed-community'

const minute = 60_000
interface Turn {
  at: number
  appeal: SampleAppeal
  event: SampleStep
}

/** The sample matters, each step taken by its verb at its own time, in the order in which they happened. */
export async function seedAppeals(ids: SampleIds, today: Date): Promise<void> {
  const running = new Map<string, Appeal>()
  try {
    for (const { at, appeal, event } of turnsOf(today)) {
      setAhead(at - Date.now())
      const person = event.by === 'system' ? '' : known(ids.people, event.by)
      const next = await takeSampleStep(event, appeal, running, await actorOf(person), ids)
      if (next) running.set(appeal.id, next)
      await settled()
    }
  } finally {
    setAhead(0)
  }
}

/** All steps by time. A public matter gets its title when the desk first takes it up; a step never comes before the one it follows. */
function turnsOf(today: Date): Turn[] {
  const turns = sampleWorld.appeals.flatMap(appeal => {
    let before = 0
    let titled = appeal.visibility === 'private'
    return appeal.events.flatMap(event => {
      const at = Math.max(momentAt(event.at, today).getTime(), before + minute)
      before = at
      const turn: Turn = { at, appeal, event }
      if (titled || !(event.step === 'assign' || event.step === 'decline')) return [turn]
      titled = true
      before = at + minute
      return [turn, { at: before, appeal, event: { step: 'setTitle' as const, by: event.by, text: appeal.title, at: event.at } }]
    })
  })
  return turns.sort((a, b) => a.at - b.at)
}

/** One of the sample's people as she acts. */
export const actorOf = async (id: string): Promise<Actor> => {
  const roles = await rolesOf(id)
  return { id, roles, kind: roles.length > 0 ? 'staff' : 'resident' }
}
