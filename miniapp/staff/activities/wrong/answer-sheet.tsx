import { View } from '@tarojs/components'
import { hourLimits } from '@shared/hours/hour.limits'
import type { WrongHourCard } from '@shared/hours/hour.views'
import { Button } from '@/components/button'
import { Chips } from '@/components/choice'
import { AreaField, Field } from '@/components/field'
import { Sheet } from '@/components/sheet'
import { Problem } from '@/components/states'
import { useDraft } from '@/hooks/use-draft'
import { useSubmit } from '@/hooks/use-submit'
import { lengthOf } from '@/strings/lengths'
import { activityDesk, hours } from '@/strings/leading'
import { useText } from '@/strings/text'

/** Upholds what she says or not, with a line of answer that she reads. */
export function AnswerSheet({ card, onClose, onSent }: { card: WrongHourCard; onClose(): void; onSent(): void }) {
  const { t } = useText()
  const { id, name, minutes, credited } = card
  const { draft, write, forget } = useDraft<{ upheld: 'yes' | 'no' | null; answer: string }>(`wrong:${id}`, {
    upheld: null,
    answer: '',
  })
  const send = useSubmit(
    keyed => keyed.hours.answerWrong({ id, upheld: draft.upheld === 'yes', answer: draft.answer }),
    () => {
      forget()
      onSent()
    },
  )
  return (
    <Sheet title={t(hours.resolve)} note={name} onClose={onClose}>
      <Field id='upheld' label={t(activityDesk.decide)}>
        <Chips
          label={t(activityDesk.decide)}
          options={[
            { value: 'yes', text: t(activityDesk.changeTo, { length: lengthOf(minutes) }) },
            { value: 'no', text: t(activityDesk.stayAt, { length: lengthOf(credited) }) },
          ]}
          chosen={draft.upheld}
          onChoose={upheld => write({ upheld })}
        />
      </Field>
      <AreaField
        id='answer'
        label={t(activityDesk.answer)}
        error={send.fields.answer}
        value={draft.answer}
        max={hourLimits.reason}
        onChange={answer => write({ answer })}
        disabled={send.busy}
      />
      <View className='cap mt12'>{t(hours.two)}</View>
      {Object.keys(send.fields).length === 0 && <Problem error={send.error} />}
      <Button
        className='mt16'
        look='primary'
        wide
        disabled={draft.upheld === null}
        busy={send.busy}
        onTap={() => void send.submit()}
      >
        {t(hours.send)}
      </Button>
    </Sheet>
  )
}
