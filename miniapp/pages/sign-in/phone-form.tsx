import type { SignedIn } from '@shared/people/people.views'
import { PhoneFields } from '@/components/phone-fields'
import { usePhoneEntry } from '@/hooks/use-phone-entry'
import { useSubmit } from '@/hooks/use-submit'
import { signInText as text } from '@/strings/me'
import { useText } from '@/strings/text'
import { WayIn } from './way-in'

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
    <WayIn title={t(text.byPhone)} note={t(text.note)} help={t(text.noMessage)} {...enter} onSubmit={submit}>
      <PhoneFields entry={entry} onEnter={submit} />
    </WayIn>
  )
}
