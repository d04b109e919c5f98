import { View } from '@tarojs/components'
import { exceptions, type SettlementLine } from '@shared/hours/hour.views'
import { Chips } from '@/components/choice'
import { Icon } from '@/components/icon'
import { activities } from '@/strings/activities'
import { common } from '@/strings/common'
import { timeOf } from '@/strings/dates'
import { lengthOf } from '@/strings/lengths'
import { leading } from '@/strings/leading'
import { speaking, useText } from '@/strings/text'

export interface Decision {
  minutes: number
  reason: string
}
interface Props {
  line: SettlementLine
  /** Minutes of the whole shift. */
  whole: number
  decision: Decision | null
  /** Null where nothing is to be decided. */
  onDecide: ((decision: Decision) => void) | null
}

/** What could be credited: the whole shift, what the clock says, half, nothing; the reason goes along in words. */
function choicesOf(line: SettlementLine, whole: number): Decision[] {
  const { t } = speaking()
  // What reads alike is one choice: who came a few seconds late was there all the time.
  const byWords = new Map([0, Math.round(whole / 2), line.minutes, whole].map(count => [lengthOf(count), count]))
  const minutes = [...byWords.values()].sort((one, other) => other - one)
  return minutes.map(count => ({
    minutes: count,
    reason: t(count === whole ? leading.whyWhole : count === 0 ? leading.whyNone : leading.whyPart),
  }))
}

/** One person of the shift: when she came and went, and what is credited. */
export function SettleLine({ line, whole, decision, onDecide }: Props) {
  const { t, w } = useText()
  const { name, role, checkedInAt, checkedOutAt, exception, credited, minutes, present, reason } = line
  const times = checkedInAt
    ? [
        t(activities.checkedIn, { time: timeOf(checkedInAt) }),
        checkedOutAt && t(activities.checkedOut, { time: timeOf(checkedOutAt) }),
      ]
    : [t(leading.absentShort)]
  const counted = credited ?? (exception ? null : checkedInAt ? minutes : null)
  return (
    <View className='card'>
      <View className='row sp g8 wrap'>
        <View className='b'>{name}</View>
        {exception ? (
          <View className='st near0'>
            <Icon name='m-chk' />
            {exception === 'short' ? t(leading.presentPart, { count: present }) : w(exceptions[exception])}
          </View>
        ) : (
          counted !== null && <View className='b'>{lengthOf(counted)}</View>
        )}
      </View>
      <View className='sub mt4'>{[role, ...times].filter(Boolean).join(t(common.separator))}</View>
      {exception && credited !== null && <View className='b mt8'>{lengthOf(credited)}</View>}
      {reason && <View className='cap mt4'>{reason}</View>}
      {onDecide && (
        <View className='mt12'>
          <Chips
            label={t(leading.minutesOf, { name })}
            options={choicesOf(line, whole).map(({ minutes: count }) => ({
              value: String(count),
              text: count === 0 ? t(leading.noHours) : t(leading.countAs, { length: lengthOf(count) }),
            }))}
            chosen={decision ? String(decision.minutes) : null}
            onChoose={value => onDecide(choicesOf(line, whole).find(({ minutes: count }) => String(count) === value)!)}
          />
        </View>
      )}
    </View>
  )
}
