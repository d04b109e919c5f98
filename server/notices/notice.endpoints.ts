import { Step } from '@shared/kit/step.inputs'
import * as inputs from '@shared/notices/notice.inputs'
import { noticeRoutes } from '@shared/notices/notice.routes'
import type { NoticeView } from '@shared/notices/notice.views'
import { Refusal } from '@shared/kit/refusal'
import { noticeReasons } from '@shared/notices/notice.reasons'
import { worksIn, type Actor } from '@server/kit/actor'
import { serve, takes } from '@server/kit/endpoint'
import { whenMerged } from '@server/kit/identify'
import type { InputClass } from '@server/kit/validate'
import { acknowledgeNotice, mergeAcknowledgements } from './acknowledge-notice'
import { composeNotice } from './compose-notice'
import { confirmNotice } from './confirm-notice'
import { correctNotice } from './correct-notice'
import { countAcknowledged } from './count-acknowledged'
import { frontNotices, listNoticeDesk, listNotices } from './list-notices'
import './notice.holdings'
import { deskCards } from './notice-cards.view'
import { changesOf } from './notice-changes.view'
import { reachOf } from './notice-target'
import { blocksOf } from './notice-text'
import type { Notice } from './notice.entity'
import { viewNotice } from './notice.view'
import { pinNotice, unpinNotice } from './pin-notice'
import { publishNotice } from './publish-notice'
import { readNotice } from './read-notice'
import { withdrawNotice } from './withdraw-notice'

whenMerged(mergeAcknowledgements)

/** A step of one notice: the verb, then the notice as its taker sees it now. */
const step = <Input extends object>(
  Input: InputClass<Input>,
  verb: (actor: Actor, id: string, input: Input) => Promise<Notice>,
) =>
  takes<'/:id', Input, NoticeView>(Input, async ({ actor, params, input }) =>
    viewNotice(await verb(actor, params.id, input), actor),
  )

export const noticeEndpoints = serve('notices', noticeRoutes, {
  list: takes(inputs.ListNotices, ({ input }) => listNotices(input)),
  front: takes(inputs.FrontNotices, ({ input }) => frontNotices(input)),
  desk: takes(inputs.ListNoticeDesk, async ({ actor, input }) => {
    const { items, next } = await listNoticeDesk(actor, input)
    return { items: await deskCards(items), next }
  }),
  show: async ({ actor, params }) => viewNotice(await readNotice(actor, params.id), actor),
  changes: async ({ actor, params }) => changesOf(await readNotice(actor, params.id)),
  acknowledgements: ({ actor, params }) => countAcknowledged(actor, params.id),
  acknowledge: step(inputs.AcknowledgeNotice, acknowledgeNotice),

  preview: takes(
    inputs.PreviewNotice,
    async ({ actor, input: { communityId, areaIds, body } }) => {
      if (!worksIn(actor, communityId)) throw new Refusal(noticeReasons.missing)
      return { reach: await reachOf(communityId, areaIds), blocks: body === '' ? [] : blocksOf(body) }
    },
    true,
  ),
  compose: takes(inputs.ComposeNotice, async ({ actor, input }) => viewNotice(await composeNotice(actor, input), actor)),
  publish: step(Step, (actor, id, { version }) => publishNotice(actor, id, version)),
  correct: step(inputs.CorrectNotice, correctNotice),
  pin: step(inputs.PinNotice, pinNotice),
  unpin: step(Step, (actor, id, { version }) => unpinNotice(actor, id, version)),
  confirm: step(Step, (actor, id, { version }) => confirmNotice(actor, id, version)),
  withdraw: step(inputs.WithdrawNotice, withdrawNotice),
})
