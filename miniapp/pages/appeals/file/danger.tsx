import { View } from '@tarojs/components'
import type { Category, Emergency } from '@shared/appeals/categories'
import { Button } from '@/components/button'
import { Chips } from '@/components/choice'
import { Field } from '@/components/field'
import { Icon } from '@/components/icon'
import { Sheet } from '@/components/sheet'
import { call } from '@/navigate'
import { filing } from '@/strings/filing'
import { useText } from '@/strings/text'

/** These never wait for a form. */
export function RingFirst() {
  const { t } = useText()
  return (
    <View className='note bad'>
      <Icon name='phone' />
      <View className='gr'>
        {t(filing.ringFirst)}
        <View className='b inl'>{t(filing.ringNumbers)}</View>
        {t(filing.ringAfter)}
      </View>
    </View>
  )
}

/** The question that comes before filing for some kinds; a “yes” leads to the phone. */
export function DangerField({
  category,
  safe,
  onAnswer,
}: {
  category: Category
  safe: boolean
  onAnswer(danger: boolean): void
}) {
  const { t, w } = useText()
  const question = category.emergency?.question
  if (!question) return null
  return (
    <Field id='danger' label={w(question)} hint={t(filing.danger)}>
      <Chips
        label={w(question)}
        width='fill'
        options={[
          { value: 'no', text: t(filing.no) },
          { value: 'yes', text: t(filing.yes) },
        ]}
        chosen={safe ? 'no' : null}
        onChoose={answer => onAnswer(answer === 'yes')}
      />
    </Field>
  )
}

/** Whom to ring, what to say, what to do first. Nothing of it is stored or sent. */
export function EmergencySheet({
  emergency,
  onMistake,
  onClose,
}: {
  emergency: Emergency
  onMistake?: () => void
  onClose(): void
}) {
  const { t, w } = useText()
  return (
    <Sheet title={t(filing.emergencyTitle)} note={t(filing.emergencyNotFiled)} onClose={onClose}>
      <View className='stack mt16'>
        {emergency.ring.map(({ key, number, who }) => (
          <Button key={key} look='danger' icon='phone' wide onTap={() => call(number)} label={`${number} ${w(who)}`}>
            {`${number} · ${w(who)}`}
          </Button>
        ))}
        <View className='card'>
          <View className='cap'>{t(filing.emergencySay)}</View>
          <View className='read mt4'>{w(emergency.say)}</View>
        </View>
        <View className='card'>
          <View className='cap'>{t(filing.emergencyFirst)}</View>
          <View className='read mt4'>{w(emergency.first)}</View>
        </View>
        {onMistake && (
          <Button wide onTap={onMistake}>
            {t(filing.emergencyMistake)}
          </Button>
        )}
      </View>
    </Sheet>
  )
}
