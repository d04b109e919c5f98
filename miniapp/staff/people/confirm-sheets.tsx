import { roleNames, type Colleague, type HeldRoleView, type PasswordGiven } from '@shared/people/people.views'
import { Button } from '@/components/button'
import { Sheet } from '@/components/sheet'
import { Problem } from '@/components/states'
import { useSubmit } from '@/hooks/use-submit'
import { common } from '@/strings/common'
import { staffPeople as text } from '@/strings/staff-people'
import { useText } from '@/strings/text'

interface End {
  of: Colleague
  role: HeldRoleView
  onDone(): void
  onClose(): void
}
/** A role ends at once. */
export function EndSheet({ of: { name, account }, role: { id, role, unit }, onDone, onClose }: End) {
  const { t, w } = useText()
  const end = useSubmit(keyed => keyed.people.endRole({ id }), onDone)
  const what = [w(roleNames[role]), w(unit?.name)].filter(Boolean).join(t(common.separator))
  return (
    <Sheet title={t(text.endTitle)} note={t(text.endNote, { name: w(name) || account!, role: what })} onClose={onClose}>
      <Problem error={end.error} />
      <Button className='mt20' look='danger' wide busy={end.busy} onTap={() => void end.submit()}>
        {t(text.endDo)}
      </Button>
    </Sheet>
  )
}

interface Reset {
  communityId: string
  of: Colleague
  onGiven(given: PasswordGiven): void
  onClose(): void
}
/** Another password for whoever forgot hers. */
export function ResetSheet({ communityId, of: { id, name, account }, onGiven, onClose }: Reset) {
  const { t, w } = useText()
  const reset = useSubmit(keyed => keyed.people.resetPassword({ id, communityId }), onGiven)
  return (
    <Sheet title={t(text.reset)} note={t(text.resetNote, { name: w(name) || account! })} onClose={onClose}>
      <Problem error={reset.error} />
      <Button className='mt20' look='danger' wide busy={reset.busy} onTap={() => void reset.submit()}>
        {t(text.reset)}
      </Button>
    </Sheet>
  )
}
