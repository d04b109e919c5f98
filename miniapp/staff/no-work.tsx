import { SignInFirst } from '@/components/sign-in-first'
import { Empty } from '@/components/states'
import { useMe } from '@/session'
import { desk } from '@/strings/staff'
import { useText } from '@/strings/text'

/** For whoever holds no post, or is not signed in. */
export function NoWork() {
  const { t } = useText()
  return useMe() ? <Empty icon='users' title={t(desk.noWork)} note={t(desk.noWorkNote)} /> : <SignInFirst />
}
