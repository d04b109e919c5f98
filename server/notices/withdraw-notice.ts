import type { WithdrawNotice } from '@shared/notices/notice.inputs'
import type { Actor } from '@server/kit/actor'
import { now } from '@server/kit/clock'
import { transaction } from '@server/kit/database'
import { searchable } from './notice-search'
import { givePinBack } from './pin-notice'
import { takeNoticeStep } from './take-notice-step'

/**
 * Takes it back for good: who comes for it finds its title and the reason, and no search
 * finds it by what it said. Refuses `notice.withdrawn` the second time.
 */
export const withdrawNotice = (actor: Actor, id: string, { version, reason }: WithdrawNotice) =>
  transaction(async () => {
    const { notice } = await takeNoticeStep(actor, id, 'withdraw', version, async notice => {
      await givePinBack(notice)
      const searched = searchable(notice.title)
      return { write: { withdrawnAt: now(), withdrawnReason: reason, pinnedUntil: null, searched }, reason }
    })
    return notice
  })
