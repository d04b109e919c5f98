import { Step } from '@shared/kit/step.inputs'
import * as inputs from '@shared/moderation/moderation.inputs'
import { moderationRoutes } from '@shared/moderation/moderation.routes'
import { serve, takes, takesPrepared } from '@server/kit/endpoint'
import { whenMerged } from '@server/kit/identify'
import { contestRefusal } from './contest-refusal'
import { refuseContent, releaseContent, upholdRefusal } from './decide-on-content'
import { countModeration, listModeration, readModeration } from './list-moderation'
import { maskPhoto, prepareMask } from './mask-photo'
import './moderation.listeners'
import { viewCard, viewCheck } from './moderation.view'
import { mergeReports, reportContent } from './report-content'
import { takeBackContent } from './take-back-content'

whenMerged(mergeReports)

export const moderationEndpoints = serve('moderation', moderationRoutes, {
  queue: takes(inputs.ListModeration, ({ actor, input }) => listModeration(actor, input)),
  counts: takes(inputs.CountModeration, ({ actor, input }) => countModeration(actor, input)),
  show: async ({ actor, params }) => viewCard(await readModeration(actor, params.id), actor),
  release: takes(Step, async ({ actor, params, input }) =>
    viewCard(await releaseContent(actor, params.id, input.version), actor),
  ),
  refuse: takes(inputs.RefuseContent, async ({ actor, params, input }) =>
    viewCard(await refuseContent(actor, params.id, input), actor),
  ),
  uphold: takes(inputs.RefuseContent, async ({ actor, params, input }) =>
    viewCard(await upholdRefusal(actor, params.id, input), actor),
  ),
  mask: takesPrepared(
    inputs.MaskPhoto,
    ({ actor, params, input }) => prepareMask(actor, params.id, input),
    async ({ actor, params, input }) => viewCard(await maskPhoto(actor, params.id, input), actor),
  ),
  contest: takes(inputs.ContestRefusal, async ({ actor, params, input }) =>
    viewCheck(await contestRefusal(actor, params.id, input), actor),
  ),
  takeBack: takes(Step, async ({ actor, params, input }) =>
    viewCheck(await takeBackContent(actor, params.id, input.version), actor),
  ),
  report: takes(inputs.ReportContent, ({ actor, params, input }) => reportContent(actor, params.id, input)),
})
