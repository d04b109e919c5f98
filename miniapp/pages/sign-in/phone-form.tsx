import { View } from '@tarojs/components'
import type { SignedIn } from '@shared/people/people.views'
import { Button } from '@/components/button'
import { PhoneFields } from '@/components/phone-fields'
import { Problem } from '@/components/states'
import { usePhoneEntry } from '@/hooks/use-phone-entry'
import { useSubmit } from '@/hooks/use-submit'
import { goBack } from '@/navigate'
import { signInText as text } from '@/strings/me'
import { useText } from '@/strings/text'

/** A resident's way in: her number and the code that is sent to it. */
export function PhoneForm({ onEntered }: { onEntered(signedIn: SignedIn): void }) {
  const { t } = useText()
  const entry = usePhoneEntry()
  const enter = useSubmit(
    (keyed, given: { phone: string; code: string; consent: number }) => keyed.people.phone(given),
    onEntered,
  )
  const submit = () => {
    const given = entry.complete()
    if (given) void enter.submit(given)
  }
  return (
    <View>
      <View className='t-hero mt16'>{t(text.byPhone)}</View>
      <View className='sub mt8'>{t(text.note)}</View>
      <PhoneFields entry={entry} onEnter={submit} />
      <Problem error={enter.error} />
      <View className='stack mt20'>
        <Button look='primary' wide busy={enter.busy} onTap={submit}>
          {t(text.submit)}
        </Button>
        <Button wide onTap={goBack}>
          {t(text.skip)}
        </Button>
      </View>
      <View className='cap mt12'>{t(text.noMessage)}</View>
    </View>
  )
}
