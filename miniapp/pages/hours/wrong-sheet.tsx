import { Text, View } from '@tarojs/components'
import { activityLimits } from '@shared/activities/activity.limits'
import { hourLimits } from '@shared/hours/hour.limits'
import type { HourView } from '@shared/hours/hour.views'
import { Button } from '@/components/button'
import { Chips } from '@/components/choice'
import { AreaField, Field, TextLine } from '@/components/field'
import { Sheet } from '@/components/sheet'
import { Problem } from '@/components/states'
import { say } from '@/components/toast'
import { useDraft } from '@/hooks/use-draft'
import { useSubmit } from '@/hooks/use-submit'
import { common } from '@/strings/common'
import { dateOf } from '@/strings/dates'
import { lengthOf, spanOf } from '@/strings/lengths'
import { hours } from '@/strings/leading'
import { useText } from '@/strings/text'

/** Says what a record should be and why; what was typed stays until it was taken. */
export function WrongSheet({ record, onClose, onSent }: { record: HourView; onClose(): void; onSent(): void }) {
  const { t } = useText()
  const { id, title, startsAt, endsAt, minutes } = record
  const whole = Math.round((new Date(endsAt).getTime() - new Date(startsAt).getTime()) / 60_000)
  const { draft, write, forget } = useDraft(`hour:${id}`, { minutes: '', text: '' })
  const send = useSubmit(
    keyed => keyed.hours.sayWrong({ id, minutes: Number(draft.minutes || -1), text: draft.text }),
    () => {
      forget()
      say(t(hours.sent))
      onSent()
    },
  )
  const choices = [...new Set([whole, Math.round(whole / 2), 0])].filter(choice => choice !== minutes)
  return (
    <Sheet
      title={t(hours.wrongTitle)}
      note={[title, dateOf(startsAt), spanOf(record)].join(t(common.separator))}
      onClose={onClose}
    >
      <View className='card mt12'>
        <View className='fact'>
          <Text className='fact-k'>{t(hours.noted)}</Text>
          <Text className='b'>{lengthOf(minutes)}</Text>
        </View>
      </View>
      <Field id='hour-minutes' label={t(hours.should)} error={send.fields.minutes}>
        <Chips
          label={t(hours.should)}
          options={choices.map(choice => ({ value: String(choice), text: lengthOf(choice) }))}
          chosen={draft.minutes}
          onChoose={value => write({ minutes: value })}
        />
        <View className='mt8'>
          <TextLine
            label={t(hours.should)}
            placeholder={t(hours.minutesHint)}
            value={draft.minutes}
            max={String(activityLimits.minutes).length}
            onChange={typed => write({ minutes: typed.replace(/\D/g, '') })}
            disabled={send.busy}
          />
        </View>
      </Field>
      <AreaField
        id='hour-text'
        label={t(hours.why)}
        error={send.fields.text}
        placeholder={t(hours.whyHint)}
        value={draft.text}
        max={hourLimits.text}
        onChange={text => write({ text })}
        disabled={send.busy}
      />
      <View className='cap mt12'>{t(hours.two)}</View>
      {Object.keys(send.fields).length === 0 && <Problem error={send.error} />}
      <Button className='mt16' look='primary' wide busy={send.busy} onTap={() => void send.submit()}>
        {t(hours.send)}
      </Button>
    </Sheet>
  )
}
