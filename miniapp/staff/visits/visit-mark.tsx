import type { VisitCard } from '@shared/feedback/visit.views'
import { visitStatuses, type VisitStatus } from '@shared/feedback/visit.workflow'
import { isLit, LightMark, Mark } from '@/components/status-mark'
import { useText } from '@/strings/text'

const marks: Record<VisitStatus, { icon: string; look: string }> = {
  open: { icon: 'm-wait', look: '' },
  contacted: { icon: 'm-half', look: 'go' },
  putRight: { icon: 'm-done', look: 'go' },
  closed: { icon: 'm-done', look: '' },
  heard: { icon: 'm-done', look: 'go' },
  unreachable: { icon: 'm-off', look: '' },
}

/** The state in shape and word; a light takes its place while it applies. */
export function VisitMark({ status, clock }: Pick<VisitCard, 'status' | 'clock'>) {
  const { w } = useText()
  if (isLit(clock)) return <LightMark clock={clock} />
  return <Mark {...marks[status]} text={w(visitStatuses[status])} />
}
