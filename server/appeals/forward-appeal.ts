import type { ForwardAppeal } from '@shared/appeals/outside.inputs'
import type { Actor } from '@server/kit/actor'
import { transaction } from '@server/kit/database'
import { refuseDateBeyond, refuseUnedited } from './appeal-rules'
import { askOf, endAsk, openAsk } from './outside-ask'
import { roleAt } from './role-at'
import { takeStep } from './take-step'

/**
 * Asks somebody outside for a part of it. Gives the secret of the link, which is told this once. Refuses `appeal.scheduleOver` past the
 * matter's date, `appeal.schedulePast`, `appeal.scheduleLate` and `appeal.templateUnedited`.
 */
export const forwardAppeal = (actor: Actor, id: string, { version, dueAt: by, ...asked }: ForwardAppeal) =>
  transaction(async () => {
    let key = ''
    const appeal = await takeStep(actor, id, 'forward', version, async appeal => {
      refuseUnedited({ text: asked.text })
      const dueAt = new Date(by)
      refuseDateBeyond('dueAt', dueAt, appeal.dueAt)
      const { party, name, text, withWords } = asked
      const role = roleAt(actor, appeal) ?? 'handler'
      key = await openAsk({ communityId: appeal.communityId, appealId: id, party, name, text, withWords, role, dueAt })
      return { text, textFor: 'staff', facts: { party: name, partyKind: party, dueAt: dueAt.toISOString() } }
    })
    return { appeal, key }
  })

/** Another link to the same in place of the one that is out; gives its secret. */
export const renewLink = (actor: Actor, id: string, version: number) =>
  transaction(async () => {
    let key = ''
    const appeal = await takeStep(actor, id, 'renewLink', version, async () => {
      const { id: _, keyDigest: __, linkUntil: ___, open: ____, ended: _____, ...asked } = (await askOf(id))!
      await endAsk(id, 'withdrawn')
      key = await openAsk(asked)
      return { facts: { party: asked.name, partyKind: asked.party } }
    })
    return { appeal, key }
  })

/** The unit in charge goes on by itself; the link opens nothing any more. */
export const takeBack = (actor: Actor, id: string, version: number) =>
  transaction(() =>
    takeStep(actor, id, 'takeBack', version, async () => {
      const { name, party } = (await askOf(id))!
      return { facts: { party: name, partyKind: party } }
    }),
  )
