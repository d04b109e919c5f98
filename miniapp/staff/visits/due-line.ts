import type { VisitCard } from '@shared/feedback/visit.views'
import { momentWithin } from '@/strings/dates'
import type { Speaking } from '@/strings/text'
import { visitText } from '@/strings/visits'

/** By when what is to be done: reached, then put right. */
export const dueLine = ({ status, clock }: Pick<VisitCard, 'status' | 'clock'>, { t }: Speaking) =>
  t(status === 'open' ? visitText.contactBy : visitText.putRightBy, { due: momentWithin(clock.dueAt) })
