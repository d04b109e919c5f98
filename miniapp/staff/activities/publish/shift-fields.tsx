import { View } from '@tarojs/components'
import { Button } from '@/components/button'
import { Chips } from '@/components/choice'
import { lengthOf } from '@/strings/lengths'
import { activityForm as form } from '@/strings/leading'
import { typedDay } from '@/strings/moments'
import { useText } from '@/strings/text'
import { MomentField } from '../../notices/moment-field'
import { emptyShift, mostShifts, type ShiftDraft } from './draft'
import { Line } from './line'
import type { FieldsProps } from './what-fields'

const lengths = [30, 60, 90, 120, 180]
const usual = () => [typedDay(1, 9), typedDay(2, 9), typedDay(2, 14), typedDay(3, 19)].filter(choice => choice !== null)

/** When: a start and a length for each shift; those that stand can be moved, not taken away. */
export function ShiftFields({ draft, write, fields, fixed }: FieldsProps & { fixed: boolean }) {
  const { t } = useText()
  const put = (index: number, change: Partial<ShiftDraft>) =>
    write({ shifts: draft.shifts.map((shift, at) => (at === index ? { ...shift, ...change } : shift)) })
  return (
    <View id='f-shifts'>
      {draft.shifts.map((shift, index) => {
        const n = index + 1
        const wrong = (part: string) => fields[`shifts.${index}.${part}`]
        return (
          <View key={index} className='card mt16'>
            <MomentField
              id={`f-shift-${index}`}
              label={t(form.start, { n })}
              value={shift.start}
              choices={usual()}
              onChange={start => put(index, { start })}
              error={wrong('startsAt') ?? (index === 0 ? fields.shifts : undefined)}
            />
            <View className='mt12'>
              <Chips
                label={t(form.length, { n })}
                options={lengths.map(minutes => ({ value: String(minutes), text: lengthOf(minutes) }))}
                chosen={shift.minutes}
                onChoose={minutes => put(index, { minutes })}
              />
            </View>
            <Line
              {...{ name: `shift-minutes-${index}`, label: t(form.length, { n }), value: shift.minutes, max: 3 }}
              error={wrong('endsAt')}
              digits
              onChange={minutes => put(index, { minutes })}
            />
            {!fixed && draft.shifts.length > 1 && (
              <Button
                className='mt12'
                small
                label={t(form.removeShift, { n })}
                onTap={() => write({ shifts: draft.shifts.filter((_, at) => at !== index) })}
              >
                {t(form.remove)}
              </Button>
            )}
          </View>
        )
      })}
      {!fixed && draft.shifts.length < mostShifts && (
        <Button className='mt12' wide icon='plus' onTap={() => write({ shifts: [...draft.shifts, emptyShift] })}>
          {t(form.addShift)}
        </Button>
      )}
    </View>
  )
}
