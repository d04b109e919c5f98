import { Between } from 'typeorm'
import { table } from '@server/kit/database'
import { Appeal } from './appeal.entity'
import type { Span } from './month-span'

/** All that a community was sent in a span, whoever may see it. */
export const countFiled = (communityId: string, { from, to }: Span): Promise<number> =>
  table(Appeal).countBy({ communityId, filedAt: Between(from, to) })
/** What stands on its public long list now. */
export const countListed = (communityId: string): Promise<number> =>
  table(Appeal).countBy({ communityId, visibility: 'public', status: 'on_list' })
