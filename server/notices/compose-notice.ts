import { Refusal } from '@shared/kit/refusal'
import type { ComposeNotice } from '@shared/notices/notice.inputs'
import { noticeLimits } from '@shared/notices/notice.limits'
import { noticeReasons } from '@shared/notices/notice.reasons'
import type { NoticeStatus } from '@shared/notices/notice.workflow'
import { worksIn, type Actor } from '@server/kit/actor'
import { later, now } from '@server/kit/clock'
import { table, transaction } from '@server/kit/database'
import { announce } from '@server/kit/deliveries'
import { newId } from '@server/kit/ids'
import { findArea, findUnit } from '@server/organisation'
import { keepEdition, wordsToWrite } from './notice-content'
import { attachFiles } from './notice-files'
import { NoticeArea } from './notice-rows.entity'
import { targetOf } from './notice-target'
import { ahead, endOf, pinEndOf, refusalAt } from './notice-times'
import { Notice } from './notice.entity'
import { isDesk, speaksFor, standingOf } from './notice.policy'
import { takePin } from './pin-notice'
import { recordNoticeEvent } from './take-notice-step'
import { tellResidents } from './tell-of-notice'

/**
 * Publishes a notice in the name of a unit, now or at `publishAt`; those it is for are told after it. An urgent one goes out at once,
 * which only the desk may, and waits for a second person. Refuses `notice.noTarget`, `notice.unitNeeded`, times that are over or out of
 * order, `notice.pinsFull`, and files that are not hers.
 */
export const composeNotice = (actor: Actor, input: ComposeNotice) =>
  transaction(async () => {
    const { communityId, kind, unitId } = input
    if (!(await findArea(communityId)) || !worksIn(actor, communityId)) throw new Refusal(noticeReasons.missing)
    const unit = await findUnit(unitId)
    if (unit?.communityId !== communityId || !speaksFor(actor, { communityId, unitId }))
      throw refusalAt('unitId', noticeReasons.unitNeeded)
    if (kind === 'urgent' && !isDesk(actor, communityId)) throw new Refusal(noticeReasons.urgentDesk)
    if (kind === 'urgent' && input.publishAt) throw refusalAt('publishAt', noticeReasons.urgentNow)
    const target = await targetOf(communityId, input.areaIds)
    const publishedAt = input.publishAt === undefined ? now() : ahead('publishAt', input.publishAt)
    const expiresAt = endOf(kind, publishedAt, input.expiresAt)
    const pinnedUntil =
      input.pinnedUntil === undefined ? null : pinEndOf('pinnedUntil', publishedAt, input.pinnedUntil, expiresAt)
    const status: NoticeStatus = input.publishAt === undefined ? 'published' : 'scheduled'
    const notice = table(Notice).create({
      ...{ id: newId(), communityId, kind, status, ...wordsToWrite(input) },
      ...{ unitId, unitName: unit.name, unitNameEn: unit.nameEn, phone: unit.phone },
      ...{ areaName: target.name.zh, areaNameEn: target.name.en, authorId: actor.id, needsAck: input.needsAck },
      ...{ publishedAt, expiresAt, pinnedUntil, edition: 1, changedAt: null },
      confirmBy: kind === 'urgent' ? later(noticeLimits.confirmMinutes * 60_000) : null,
      ...{ confirmedBy: null, confirmedAt: null, flaggedAt: null, withdrawnReason: null, withdrawnAt: null },
      ...{ createdAt: now(), version: 1 },
    })
    await table(Notice).insert(notice)
    await table(NoticeArea).insert(target.areaIds.map(areaId => ({ noticeId: notice.id, areaId, communityId })))
    await attachFiles(notice.id, actor.id, input)
    await keepEdition(notice, actor.id, null)
    if (status === 'published' && pinnedUntil && !(await takePin(notice, pinnedUntil))) throw new Refusal(noticeReasons.pinsFull)
    const eventId = await recordNoticeEvent(notice, 'compose', standingOf(actor, notice)[0] ?? 'unit', actor.id)
    if (status === 'published') await tellResidents(notice, eventId, 'published')
    if (kind === 'urgent') await announce('notice.toConfirm', { noticeId: notice.id, eventId }, eventId)
    return notice
  })
