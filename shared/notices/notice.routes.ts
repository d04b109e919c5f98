import { get, post, step } from '../kit/route'
import type { Page } from '../kit/page'
import type * as input from './notice.inputs'
import type {
  AcknowledgedCount,
  NoticeCard,
  NoticeChange,
  NoticeDeskCard,
  NoticeFront,
  NoticePreview,
  NoticeView,
} from './notice.views'

export const noticeRoutes = {
  list: get('/notices').forMany().takes<input.ListNotices>().gives<Page<NoticeCard>>(),
  front: get('/notices/front').forMany().takes<input.FrontNotices>().gives<NoticeFront>(),
  desk: get('/notices/desk').by('staff').takes<input.ListNoticeDesk>().gives<Page<NoticeDeskCard>>(),
  show: get('/notices/:id').by('guest').gives<NoticeView>(),
  /** Its corrections, newest first. */
  changes: get('/notices/:id/changes').by('guest').gives<NoticeChange[]>(),
  acknowledgements: get('/notices/:id/acknowledgements').by('staff').gives<AcknowledgedCount>(),
  acknowledge: post('/notices/:id/acknowledge').by('guest').takes<input.AcknowledgeNotice>().gives<NoticeView>(),

  preview: post('/notices/preview').by('staff').takes<input.PreviewNotice>().gives<NoticePreview>(),
  compose: post('/notices').by('staff').takes<input.ComposeNotice>().gives<NoticeView>(),
  publish: step('/notices/:id/publish').by('staff').gives<NoticeView>(),
  correct: step('/notices/:id/correct').by('staff').takes<input.CorrectNotice>().gives<NoticeView>(),
  pin: step('/notices/:id/pin').by('staff').takes<input.PinNotice>().gives<NoticeView>(),
  unpin: step('/notices/:id/unpin').by('staff').gives<NoticeView>(),
  confirm: step('/notices/:id/confirm').by('staff').gives<NoticeView>(),
  withdraw: step('/notices/:id/withdraw').by('staff').takes<input.WithdrawNotice>().gives<NoticeView>(),
}
