import type { NoticeKind } from '@shared/notices/notice.kinds'
import type { NoticeView } from '@shared/notices/notice.views'
import { useDraft } from '@/hooks/use-draft'
import { typedMoment } from '@/strings/moments'

/** A notice as it is being written; moments as they were typed. */
export interface NoticeDraft {
  template: string
  values: Record<string, string>
  kind: NoticeKind
  title: string
  what: string
  when: string
  act: string
  body: string
  unitId: string
  areaIds: string[]
  later: boolean
  publishAt: string
  expiresAt: string
  pinned: boolean
  pinnedUntil: string
  needsAck: boolean
  documents: { id: string; name: string }[]
  /** Of a correction: pictures of the notice that it takes out, and whether nobody is to see what it took out. */
  removedPhotos: string[]
  hidesRemoved: boolean
  reason: string
  tell: boolean
  /** Of a correction: whether the words that stand there were taken over. */
  begun: boolean
}
const empty: NoticeDraft = {
  ...{ template: '', values: {}, kind: 'general', title: '', what: '', when: '', act: '', body: '', unitId: '', areaIds: [] },
  ...{ later: false, publishAt: '', expiresAt: '', pinned: false, pinnedUntil: '', needsAck: false, documents: [] },
  ...{ reason: '', tell: false, begun: false, removedPhotos: [], hidesRemoved: false },
}
export type WriteDraft = (change: Partial<NoticeDraft>) => void

/** The draft of a new notice, or of the correction of one; it outlives the page. */
export const useNoticeDraft = (id: string) => useDraft<NoticeDraft>(`notice:${id || 'new'}`, empty)

/** What stands there, to be corrected. */
export const draftOf = ({
  kind,
  title,
  lines,
  source,
  areas,
  expiresAt,
  documents,
  needsAck,
}: NoticeView): Partial<NoticeDraft> => ({
  ...{ kind, title, body: source ?? '', needsAck, begun: true },
  ...{ what: lines.what ?? '', when: lines.when ?? '', act: lines.act ?? '' },
  areaIds: areas.map(({ areaId }) => areaId),
  expiresAt: expiresAt ? typedMoment(expiresAt) : '',
  documents: documents.map(({ id, name }) => ({ id, name })),
})

/** The pictures of the notice that stay. */
export const photosKept = (notice: NoticeView, { removedPhotos }: NoticeDraft) =>
  notice.photos.filter(({ id }) => !removedPhotos.includes(id))

/** Whether the correction takes out a picture or a file that residents could see. */
export const takesOut = (notice: NoticeView, draft: NoticeDraft) =>
  photosKept(notice, draft).length < notice.photos.length ||
  notice.documents.some(({ id }) => !draft.documents.some(document => document.id === id))
