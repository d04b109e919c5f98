import { Refusal } from '@shared/kit/refusal'
import { now } from '@server/kit/clock'
import { lockOne, onceOnly, table, transaction } from '@server/kit/database'
import { on } from '@server/kit/deliveries'
import { receives, serve, takes } from '@server/kit/endpoint'
import { Person, openSession, whenMerged, type Credentials } from '@server/kit/identify'
import { newId } from '@server/kit/ids'
import { EnterByPhone } from './sample.inputs'
import { scanReasons, visitorReasons } from './sample.reasons'
import { sampleContract } from './sample.routes'
import { Message, Note } from './sample.tables'

/** The lock keeps a merge from passing between reading whose note it is and telling her. */
const tell =
  (about: string) =>
  async ({ noteId }: { noteId: string }) => {
    const note = await lockOne(Note, { id: noteId })
    if (note) await table(Message).insert({ id: newId(), personId: note.residentId, about, subjectId: noteId, at: now() })
  }
on('note.filed', 'sample.filed', tell('filed'))
on('note.replied', 'sample.replied', tell('replied'))
on('note.overdue', 'sample.overdue', tell('overdue'))
whenMerged((guestId, personId) => table(Message).update({ personId: guestId }, { personId }))

/** Stands in for the code that a text message would bring. */
const codeOf = (phone: string) => phone.slice(-4)
const enter = ({ phone, code }: EnterByPhone, given: Credentials) =>
  transaction(async () => {
    if (code !== codeOf(phone)) throw new Refusal(visitorReasons.wrongCode)
    const nobody = { name: null, nameEn: null, passwordHash: null, mergedInto: null }
    await onceOnly(() => table(Person).insert({ id: newId(), kind: 'resident', account: phone, ...nobody }))
    const { id, kind } = await table(Person).findOneByOrFail({ account: phone })
    return { id, kind, token: await openSession(id, given) }
  })

export const visitorEndpoints = serve('visitors', sampleContract.visitors, {
  me: async ({ actor: { id, kind } }) => ({ id, kind }),
  enter: takes(EnterByPhone, ({ input, given }) => enter(input, given), true),
})

export const scanEndpoints = serve('scans', sampleContract.scans, {
  send: receives(
    { most: 1_000_000, tooLarge: scanReasons.tooBig },
    async ({ bytes }) => ({ bytes: bytes.length }),
    async ({ actor, input }: { actor: { id: string }; input: { bytes: number } }) => {
      const id = newId()
      await table(Message).insert({ id, personId: actor.id, about: 'scan', subjectId: id, at: now() })
      return { id, bytes: input.bytes }
    },
  ),
})
