import { IsNull, LessThan } from 'typeorm'
import type { Page } from '@shared/kit/page'
import { Refusal } from '@shared/kit/refusal'
import { holdsIn, stranger, type Actor } from '@server/kit/actor'
import { later, now } from '@server/kit/clock'
import { afterCommit, changed, lockOne, table, transaction } from '@server/kit/database'
import { announce } from '@server/kit/deliveries'
import { serve, takes } from '@server/kit/endpoint'
import { whenMerged } from '@server/kit/identify'
import { newId } from '@server/kit/ids'
import { pageOf } from '@server/kit/page'
import { AssignNote, ListNotes, ReplyToNote, WriteNote } from './sample.inputs'
import { noteReasons } from './sample.reasons'
import { sampleContract } from './sample.routes'
import { Note } from './sample.tables'
import type { NoteCard, NoteStep, NoteView } from './sample.views'

declare module '@server/kit/deliveries' {
  interface Events {
    'note.filed': { noteId: string }
    'note.replied': { noteId: string }
    'note.overdue': { noteId: string }
  }
}
whenMerged((guestId, personId) => table(Note).update({ residentId: guestId }, { residentId: personId }))

const leads = { assign: { from: ['filed', 'assigned'], to: 'assigned' }, reply: { from: ['assigned'], to: 'replied' } } as const
type Rule = (actor: Actor, note: Note) => boolean
const rules: Record<NoteStep | 'read', Rule> = {
  read: (actor, note) => actor.kind === 'staff' || (actor.id !== '' && actor.id === note.residentId),
  assign: actor => actor.kind === 'staff',
  reply: (actor, note) => holdsIn(actor, note.unitId, 'handler'),
}

function authorize(actor: Actor, action: keyof typeof rules, note: Note | null): asserts note is Note {
  if (!note || !rules.read(actor, note)) throw new Refusal(noteReasons.missing)
  if (!rules[action](actor, note)) throw new Refusal(noteReasons.forbidden)
}
const open = (note: Note, step: NoteStep) => (leads[step].from as readonly string[]).includes(note.status)

const card = ({ id, title, status, createdAt }: Note): NoteCard => ({ id, title, status, filedAt: createdAt.toISOString() })
const view = (note: Note, actor: Actor): NoteView => {
  const can = (Object.keys(leads) as NoteStep[]).filter(step => open(note, step) && rules[step](actor, note))
  return { ...card(note), version: note.version, reply: note.reply, can }
}

/** Of a process that is to be killed between what it kept and the answer: after how many notes. */
let left = Number(process.env.KILLED_AFTER_NOTES ?? Infinity)
const counted = () => {
  if (--left === 0) process.kill(process.pid, 'SIGKILL')
}

const writeNote = (actor: Actor, { communityId, title }: WriteNote) =>
  transaction(async () => {
    const note: Note = {
      ...{ id: newId(), communityId, residentId: actor.id, unitId: null, title, status: 'filed', reply: null },
      ...{ createdAt: now(), dueAt: later(5 * 86_400_000), escalatedAt: null, version: 1 },
    }
    await table(Note).insert(note)
    await announce('note.filed', { noteId: note.id })
    afterCommit(counted)
    return note
  })

async function take(actor: Actor, id: string, step: NoteStep, version: number, write: Partial<Note>): Promise<Note> {
  const note = await lockOne(Note, { id })
  authorize(actor, step, note)
  const stale = () => new Refusal(noteReasons.stale, { fresh: view(note, actor) })
  if (note.version !== version) throw stale()
  if (!open(note, step)) throw new Refusal(noteReasons.wrongState)
  const next = { ...write, status: leads[step].to, version: version + 1 }
  if (!(await changed(table(Note).update({ id, version }, next)))) throw stale()
  return Object.assign(note, next)
}

/** Tells of each overdue note once, each in a transaction of its own. */
export async function escalateNotes(): Promise<void> {
  const due = await table(Note).find({
    select: { id: true },
    where: { escalatedAt: IsNull(), dueAt: LessThan(now()) },
    take: 200,
  })
  for (const { id } of due) {
    await transaction(async () => {
      if (await changed(table(Note).update({ id, escalatedAt: IsNull() }, { escalatedAt: now() })))
        await announce('note.overdue', { noteId: id })
    })
  }
}

function listNotes<View>(
  { communityId, status, mine, ...page }: ListNotes,
  actor: Actor,
  show: (note: Note) => View,
): Promise<Page<View>> {
  const rows = table(Note).createQueryBuilder('n').where('n.communityId = :communityId', { communityId })
  if (status) rows.andWhere('n.status = :status', { status })
  if (mine || actor.kind === 'resident') rows.andWhere('n.residentId = :residentId', { residentId: actor.id })
  return pageOf(rows, 'createdAt', page, show)
}

export const noteEndpoints = serve('notes', sampleContract.notes, {
  board: takes(ListNotes, ({ input }) => listNotes(input, stranger, card)),
  list: takes(ListNotes, ({ actor, input }) => listNotes(input, actor, note => view(note, actor))),
  show: async ({ actor, params }) => {
    const note = await table(Note).findOneBy({ id: params.id })
    authorize(actor, 'read', note)
    return view(note, actor)
  },
  write: takes(WriteNote, async ({ actor, input }) => view(await writeNote(actor, input), actor)),
  assign: takes(AssignNote, async ({ actor, params, input: { unitId, version } }) =>
    view(await transaction(() => take(actor, params.id, 'assign', version, { unitId })), actor),
  ),
  reply: takes(ReplyToNote, ({ actor, params, input: { text, version } }) =>
    transaction(async () => {
      const note = await take(actor, params.id, 'reply', version, { reply: text })
      await announce('note.replied', { noteId: note.id })
      return view(note, actor)
    }),
  ),
})
