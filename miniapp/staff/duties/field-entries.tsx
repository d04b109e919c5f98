import { View } from '@tarojs/components'
import { dutyRoles, type DutyView, type FieldView } from '@shared/duties/duty.views'
import { Button } from '@/components/button'
import { Problem } from '@/components/states'
import { useSubmit } from '@/hooks/use-submit'
import { common } from '@/strings/common'
import { dateOf } from '@/strings/dates'
import { dutyDesk as text } from '@/strings/duties'
import { useText } from '@/strings/text'

/** All that was, is and will be set in one field; what is not over can be taken off. */
export function FieldEntries({ field, onChanged }: { field: FieldView; onChanged(field: FieldView): void }) {
  const { t } = useText()
  return (
    <View>
      <View className='sec' {...{ role: 'heading', 'aria-level': '3' }}>
        {t(text.history)}
      </View>
      {field.entries.length === 0 ? (
        <View className='sub'>{t(text.empty)}</View>
      ) : (
        <View {...{ role: 'list' }}>
          {field.entries.map(entry => (
            <Entry key={entry.id} {...{ entry, field, onChanged }} />
          ))}
        </View>
      )}
    </View>
  )
}

interface Props {
  entry: DutyView
  field: FieldView
  onChanged(field: FieldView): void
}
function Entry({ entry: { id, role, unit, from, until, note, state }, field: { version, can }, onChanged }: Props) {
  const { t, w } = useText()
  const end = useSubmit(keyed => keyed.duties.end({ id, version }), onChanged)
  const dates = { from: dateOf(from), until: until ? dateOf(until) : '' }
  const parts = [t(text[state]), t(until ? text.spanUntil : text.span, dates), note]
  return (
    <View className='fact' {...{ role: 'listitem' }}>
      <View className='fact-k'>{w(dutyRoles[role])}</View>
      <View className='gr'>
        <View className={state === 'over' ? 'ink2' : 'b'}>{w(unit.name)}</View>
        <View className='cap'>{parts.filter(Boolean).join(t(common.separator))}</View>
        <Problem error={end.error} />
      </View>
      {state !== 'over' && can.includes('set') && (
        <Button
          small
          look='text'
          busy={end.busy}
          label={t(text.endLong, { role: w(dutyRoles[role]), unit: w(unit.name) })}
          onTap={() => void end.submit()}
        >
          {t(text.end)}
        </Button>
      )}
    </View>
  )
}
