import type { Page } from '../kit/page'
import { get, post, step } from '../kit/route'
import type * as input from './moderation.inputs'
import type { Check, ModerationCard, ModerationCounts } from './moderation.views'

export const moderationRoutes = {
  queue: get('/moderation').by('staff').takes<input.ListModeration>().gives<Page<ModerationCard>>(),
  counts: get('/moderation/counts').by('staff').takes<input.CountModeration>().gives<ModerationCounts>(),
  show: get('/moderation/:id').by('staff').gives<ModerationCard>(),
  release: step('/moderation/:id/release').by('staff').gives<ModerationCard>(),
  refuse: step('/moderation/:id/refuse').by('staff').takes<input.RefuseContent>().gives<ModerationCard>(),
  uphold: step('/moderation/:id/uphold').by('staff').takes<input.RefuseContent>().gives<ModerationCard>(),
  /** Burns rectangles into one of its photos; what was under them is destroyed. */
  mask: step('/moderation/:id/mask').by('staff').takes<input.MaskPhoto>().gives<ModerationCard>(),
  contest: step('/moderation/:id/contest').by('guest').takes<input.ContestRefusal>().gives<Check>(),
  takeBack: step('/moderation/:id/take-back').by('guest').gives<Check>(),
  report: post('/moderation/:id/report').by('guest').atMost(20, 3600).takes<input.ReportContent>().gives<{ reported: true }>(),
}
