import { Text, View } from '@tarojs/components'
import { api } from '@/api'
import { Button } from '@/components/button'
import { Header } from '@/components/header'
import { Page } from '@/components/page'
import { SignInFirst } from '@/components/sign-in-first'
import { LoadedView, Problem } from '@/components/states'
import { useLoad } from '@/hooks/use-load'
import { useSubmit } from '@/hooks/use-submit'
import { useMe } from '@/session'
import { momentWithin } from '@/strings/dates'
import { me as text } from '@/strings/me'
import { useText } from '@/strings/text'

/** Where one is signed in; each other device can be signed out from here. */
export default function DevicesPage() {
  const { t } = useText()
  const person = useMe()
  const devices = useLoad(() => api.people.devices(), [person?.id], person !== null)
  const end = useSubmit((keyed, id: string) => keyed.people.signOutDevice({ id }), devices.replace)
  return (
    <Page header={<Header title={t(text.devices)} placeless />}>
      {!person && <SignInFirst />}
      {person && (
        <LoadedView of={devices}>
          {list => (
            <View className='cells mt8'>
              {list.map(({ id, label, lastSeenAt, current }) => {
                const name = label || t(text.unnamed)
                return (
                  <View key={id} className='cell'>
                    <View className='gr'>
                      <View className='b'>{name}</View>
                      <Text className='cap'>
                        {current ? t(text.thisDevice) : t(text.lastSeen, { when: momentWithin(lastSeenAt) })}
                      </Text>
                    </View>
                    {!current && (
                      <Button small busy={end.busy} label={t(text.endDeviceLong, { name })} onTap={() => void end.submit(id)}>
                        {t(text.endDevice)}
                      </Button>
                    )}
                  </View>
                )
              })}
            </View>
          )}
        </LoadedView>
      )}
      <Problem error={end.error} />
    </Page>
  )
}
