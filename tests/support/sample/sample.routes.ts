import type { Page } from '@shared/kit/page'
import { get, post, step, upload } from '@shared/kit/route'
import type { AssignNote, EnterByPhone, ListNotes, OpenShift, ReplyToNote, WriteNote } from './sample.inputs'
import type { EnteredView, NoteCard, NoteView, ScanView, ShiftView, VisitorView } from './sample.views'

/** A feature that exists in tests only, with one of everything that the kit can do. */
export const sampleContract = {
  notes: {
    board: get('/sample/notes/board').takes<ListNotes>().gives<Page<NoteCard>>(),
    list: get('/sample/notes').by('resident').takes<ListNotes>().gives<Page<NoteView>>(),
    show: get('/sample/notes/:id').by('guest').gives<NoteView>(),
    write: post('/sample/notes').by('guest').atMost(100_000, 60).takes<WriteNote>().gives<NoteView>(),
    assign: step('/sample/notes/:id/assign').by('staff').takes<AssignNote>().gives<NoteView>(),
    reply: step('/sample/notes/:id/reply').by('staff').takes<ReplyToNote>().gives<NoteView>(),
  },
  shifts: {
    open: post('/sample/shifts').by('staff').takes<OpenShift>().gives<ShiftView>(),
    show: get('/sample/shifts/:id').by('guest').gives<ShiftView>(),
    signUp: post('/sample/shifts/:id/sign-up').by('guest').gives<ShiftView>(),
    cancel: post('/sample/shifts/:id/cancel').by('guest').gives<ShiftView>(),
  },
  visitors: {
    me: get('/sample/visitors/me').by('guest').gives<VisitorView>(),
    enter: post('/sample/visitors/enter').by('guest').atMost(20, 60).takes<EnterByPhone>().gives<EnteredView>(),
  },
  scans: {
    send: upload('/sample/scans').by('guest').gives<ScanView>(),
  },
}
