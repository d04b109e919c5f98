import { open } from '../navigate'
import { me } from '../strings/me'
import { useText } from '../strings/text'
import { Button } from './button'
import { Empty } from './states'

/** Where a page is somebody's own and nobody is signed in. */
export function SignInFirst() {
  const { t } = useText()
  return (
    <Empty icon='lock' title={t(me.signInFirst)} note={t(me.guestNote)}>
      <Button look='second' onTap={() => open('sign-in')}>
        {t(me.signIn)}
      </Button>
    </Empty>
  )
}
