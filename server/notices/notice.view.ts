import { config } from '@config/server'
import { noticeLimits } from '@shared/notices/notice.limits'
import type { NoticeView } from '@shared/notices/notice.views'
import { documentsOf, photosOf } from '@server/files'
import { worksIn, type Actor } from '@server/kit/actor'
import { table } from '@server/kit/database'
import { areaViews } from '@server/organisation'
import { cardOf, confirmationsOf } from './notice-cards.view'
import { Acknowledgement, NoticeArea } from './notice-rows.entity'
import { blocksOf } from './notice-text'
import type { Notice } from './notice.entity'
import { stepsOpenTo } from './notice.policy'

/** The notice for whoever looks; once it is withdrawn, only that and why. */
export async function viewNotice(notice: Notice, actor: Actor): Promise<NoticeView> {
  const { id, status, whatLine, whenLine, actLine, withdrawnReason, withdrawnAt } = notice
  const gone = status === 'withdrawn'
  const can = stepsOpenTo(actor, notice)
  const tapped = notice.needsAck && !gone ? await acknowledged(id, actor.id) : { mine: false, people: null }
  return {
    ...cardOf(notice),
    version: notice.version,
    lines: gone ? { what: null, when: null, act: null } : { what: whatLine, when: whenLine, act: actLine },
    blocks: gone ? [] : blocksOf(notice.body),
    photos: gone ? [] : ((await photosOf('notice', [id])).get(id) ?? []),
    documents: gone ? [] : await documentsOf('noticeDocument', id),
    phone: notice.phone,
    withdrawn: gone && withdrawnAt ? { reason: withdrawnReason ?? '', at: withdrawnAt.toISOString() } : null,
    changedAt: notice.changedAt?.toISOString() ?? null,
    ...{ acknowledged: tapped.mine, acknowledgedBy: tapped.people },
    link: `${config.publicUrl}/#/pages/notices/detail/index?id=${id}`,
    source: can.includes('correct') ? notice.body : null,
    areas: worksIn(actor, notice.communityId) ? await aimedAt(id) : [],
    confirmation: worksIn(actor, notice.communityId) ? ((await confirmationsOf([notice])).get(id) ?? null) : null,
    can,
  }
}

/** Too few people tell who they are: until enough tapped there is no number. */
async function acknowledged(noticeId: string, personId: string) {
  const people = await table(Acknowledgement).countBy({ noticeId })
  return {
    mine: personId !== '' && (await table(Acknowledgement).existsBy({ noticeId, personId })),
    people: people >= noticeLimits.leastHouseholds ? people : null,
  }
}

/** The areas a notice is for. */
export const placesAimedAt = async (noticeId: string): Promise<string[]> =>
  (await table(NoticeArea).findBy({ noticeId })).map(({ areaId }) => areaId)

const aimedAt = async (noticeId: string): Promise<NoticeView['areas']> => [
  ...(await areaViews(await placesAimedAt(noticeId))).values(),
]
