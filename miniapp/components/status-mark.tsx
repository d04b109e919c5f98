import { View } from '@tarojs/components'
import { appealStatus, closeCodes, type AppealStatus } from '@shared/appeals/appeal.workflow'
import type { ClockView, EventView } from '@shared/appeals/appeal.views'
import { clock as clockText, common } from '../strings/common'
import { isToday, timeOf } from '../strings/dates'
import { useText } from '../strings/text'
import { Icon } from './icon'

/** A shape for every state, so that it never rests on colour. */
const statusMarks: Record<AppealStatus, string> = {
  submitted: 'm-wait',
  need_info: 'm-ask',
  assigned: 'm-quarter',
  in_progress: 'm-half',
  scheduled: 'm-cal',
  external: 'm-ext',
  resolved: 'm-ans',
  reopened: 'm-redo',
  on_list: 'm-list',
  closed: 'm-done',
  declined: 'm-no',
  withdrawn: 'm-off',
}
/** Says “you” to whoever filed it: for everybody else it is told as to staff. */
export const speaksToHolder = (status: AppealStatus) => status === 'need_info' || status === 'resolved'
/** A shape for every step that is not just done. */
export const eventMarks: Partial<Record<EventView['step'], string>> = {
  reply: 'm-half',
  ask: 'm-ask',
  resolve: 'm-ans',
  reopen: 'm-redo',
  overdue: 'm-over',
  reveal: 'eye',
  urge: 'bell',
  soon: 'm-near',
  supervise: 'm-over',
  severe: 'm-sev',
  grantExtension: 'm-near',
  commit: 'm-cal',
  breakCommitment: 'm-over',
  schedule: 'm-cal',
  startWork: 'm-half',
  forward: 'm-ext',
  askTask: 'm-ext',
  setPriority: 'm-near',
  taskLate: 'm-over',
  partyLate: 'm-over',
  confirmDecline: 'm-no',
  withdraw: 'm-off',
  merge: 'copy',
  mergedIn: 'copy',
  unmerge: 'm-redo',
  splitOff: 'm-redo',
  recurred: 'm-redo',
  comeBack: 'm-redo',
}
const moving = new Set<AppealStatus>(['assigned', 'in_progress', 'scheduled', 'external', 'resolved', 'reopened', 'closed'])

interface Shown {
  status: AppealStatus
  clock?: ClockView | null
  staff?: boolean
  ruleBy?: string | null
  /** Closed because it is handled together with another: nothing is said to be done. */
  merged?: boolean
}
/** The state in shape and word; a light takes its place while it applies. `staff` says it in their words; `ruleBy` while it is settled whose it is. */
export function StatusMark({ status, clock, staff, ruleBy, merged }: Shown) {
  const { t, w } = useText()
  if (merged) return <Mark look='go' icon='copy' text={w(closeCodes.merged)} />
  if (clock && isLit(clock)) return <LightMark clock={clock} />
  if (status === 'submitted' && ruleBy) return <Mark look='go' icon='m-quarter' text={t(common.settling)} />
  const names = appealStatus[status]
  return (
    <Mark
      look={status === 'need_info' ? 'near0' : moving.has(status) ? 'go' : ''}
      icon={statusMarks[status]}
      text={w(staff ? names.staff : names.public)}
    />
  )
}

type LitClock = ClockView & { light: 'amber' | 'vermilion' | 'filled' }
/** Due soon or late: the light says so in place of the state. */
export const isLit = (clock: ClockView): clock is LitClock =>
  clock.light === 'amber' || clock.light === 'vermilion' || clock.light === 'filled'

export function LightMark({ clock }: { clock: LitClock }) {
  const { t } = useText()
  if (clock.light !== 'amber') {
    const severe = clock.light === 'filled'
    const text = severe ? clockText.severe : clock.overdueBy > 0 ? clockText.over : clockText.overOne
    return <Mark look={severe ? 'sev' : 'over'} icon={severe ? 'm-sev' : 'm-over'} text={t(text, { count: clock.overdueBy })} />
  }
  const text = isToday(clock.dueAt) ? t(clockText.dueTodayAt, { time: timeOf(clock.dueAt) }) : t(clockText.dueSoon)
  return <Mark look='near' icon='m-near' text={text} />
}

export const Mark = ({ look, icon, text }: { look: string; icon: string; text: string }) => (
  <View className={`st ${look}`}>
    <Icon name={icon} />
    {text}
  </View>
)
