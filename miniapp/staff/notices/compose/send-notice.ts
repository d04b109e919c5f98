import { filledTemplate, noticeTemplates } from '@shared/notices/notice-templates'
import type { NoticeView } from '@shared/notices/notice.views'
import type { apiWithKey } from '@/api'
import { sendWithPhotos } from '@/kept-photos'
import { readMoment } from '@/strings/moments'
import { photosKept, takesOut, type NoticeDraft } from './draft'

type Api = ReturnType<typeof apiWithKey>
const momentFields = ['publishAt', 'expiresAt', 'pinnedUntil'] as const
const isAsked = (draft: NoticeDraft, field: (typeof momentFields)[number]) =>
  field === 'publishAt' ? draft.later : field === 'pinnedUntil' ? draft.pinned : draft.expiresAt.trim() !== ''

/** Moments that were asked for and cannot be read. */
export const unreadMoments = (draft: NoticeDraft) =>
  momentFields.filter(field => isAsked(draft, field) && readMoment(draft[field]) === null)

const moments = (draft: NoticeDraft) =>
  Object.fromEntries(
    momentFields.flatMap(field => (isAsked(draft, field) ? [[field, readMoment(draft[field])?.toISOString()]] : [])),
  ) as Partial<Record<(typeof momentFields)[number], string>>
const words = ({ title, body, what, when, act, documents }: NoticeDraft) => ({
  ...{ title, body, documents },
  ...(what.trim() && { what }),
  ...(when.trim() && { when }),
  ...(act.trim() && { act }),
})

/** Sends a new one with the photos of its form. */
export const sendNotice = (keyed: Api, communityId: string, draft: NoticeDraft, form: string) =>
  sendWithPhotos(form, photoIds => {
    const { kind, unitId, areaIds, needsAck } = draft
    const { publishAt, ...until } = moments(draft)
    const start = kind === 'urgent' || !publishAt ? {} : { publishAt }
    return keyed.notices.compose({ communityId, kind, unitId, areaIds, needsAck, photoIds, ...words(draft), ...start, ...until })
  })

/** Sends what was corrected: the pictures that stay, and behind them the photos of its form. */
export const sendCorrection = (keyed: Api, notice: NoticeView, draft: NoticeDraft, form: string) =>
  sendWithPhotos(form, added => {
    const { expiresAt } = moments(draft)
    const { reason, tell, hidesRemoved } = draft
    const { id, version } = notice
    const photoIds = [...photosKept(notice, draft).map(photo => photo.id), ...added]
    const told = { id, version, reason, tell, hidesRemoved: hidesRemoved && takesOut(notice, draft) }
    return keyed.notices.correct({ ...told, photoIds, ...words(draft), ...(expiresAt && { expiresAt }) })
  })

/** What a template makes of what was filled in; a blank that is missing is named. */
export function fromTemplate(draft: NoticeDraft, language: 'zh' | 'en'): { missing: string | null; write: Partial<NoticeDraft> } {
  const template = noticeTemplates.find(({ key }) => key === draft.template)
  if (!template) return { missing: null, write: {} }
  const missing = template.fields.find(({ key, required }) => required && !draft.values[key]?.trim())
  const filled = filledTemplate(template, draft.values, language)
  return {
    missing: missing ? missing.label[language] : null,
    write: {
      ...{ kind: template.kind, needsAck: template.needsAck, body: filled.body },
      ...{ title: filled.title, what: filled.what, when: filled.when, act: filled.act },
    },
  }
}
