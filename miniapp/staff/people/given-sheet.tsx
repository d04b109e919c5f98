import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import type { PasswordGiven } from '@shared/people/people.views'
import { Button } from '@/components/button'
import { Sheet } from '@/components/sheet'
import { say } from '@/components/toast'
import { common } from '@/strings/common'
import { dateOf } from '@/strings/dates'
import { staffPeople as text } from '@/strings/staff-people'
import { useText } from '@/strings/text'

/** The password that was made: seen here once and nowhere again. */
export function GivenSheet({ given: { colleague, password, until }, onClose }: { given: PasswordGiven; onClose(): void }) {
  const { t, w } = useText()
  const name = w(colleague.name) || colleague.account!
  const copy = () =>
    void Taro.setClipboardData({ data: password }).then(
      () => say(t(common.copied)),
      () => undefined,
    )
  return (
    <Sheet title={t(text.given)} note={t(text.givenNote, { name, date: dateOf(until) })} onClose={onClose}>
      <View className='card mt12'>
        <View className='fact'>
          <View className='fact-k'>{t(text.account)}</View>
          <View className='b'>{colleague.account}</View>
        </View>
        <View className='t-code mt8'>{password}</View>
      </View>
      <View className='row g8 mt16 wrap'>
        <Button fill icon='copy' onTap={copy}>
          {t(text.copy)}
        </Button>
        <Button fill look='primary' onTap={onClose}>
          {t(text.done)}
        </Button>
      </View>
    </Sheet>
  )
}
