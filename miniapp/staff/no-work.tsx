import { View } from '@tarojs/components'
import { LinkCell } from '@/components/link-cell'
import { SignInFirst } from '@/components/sign-in-first'
import { Empty } from '@/components/states'
import { open } from '@/navigate'
import { useMe } from '@/session'
import { desk } from '@/strings/staff'
import { subdistrictText } from '@/strings/subdistrict'
import { useText } from '@/strings/text'
import { useSubdistrict } from './subdistrict/use-subdistrict'

/** For whoever holds no post, or is not signed in; whoever views a subdistrict is shown the way there. */
export function NoWork() {
  const { t } = useText()
  const signedIn = useMe() !== null
  const views = useSubdistrict() !== null
  if (!signedIn) return <SignInFirst />
  if (!views) return <Empty icon='users' title={t(desk.noWork)} note={t(desk.noWorkNote)} />
  return (
    <View className='cells'>
      <LinkCell icon='m-list' title={t(subdistrictText.nav)} onTap={() => open('staff/subdistrict')} />
    </View>
  )
}
