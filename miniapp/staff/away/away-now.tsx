import { View } from '@tarojs/components'
import type { AbsencesView } from '@shared/organisation/organisation.views'
import { Avatar } from '@/components/avatar'
import { Button } from '@/components/button'
import { Problem } from '@/components/states'
import type { Loaded } from '@/hooks/use-load'
import { useSubmit } from '@/hooks/use-submit'
import { absence } from '@/strings/casework'
import { useText } from '@/strings/text'
import { coverLine } from '@/strings/cover-line'

interface Props {
  shown: Loaded<AbsencesView>
  communityId: string
  mine: string
}

/** Who is away now; back by one tap for herself and for whoever may say so. */
export function AwayNow({ shown, communityId, mine }: Props) {
  const speaking = useText()
  const { t, w } = speaking
  const back = useSubmit(
    (keyed, personId: string) => keyed.organisation.comeBack({ id: communityId, personId }),
    () => void shown.reload(),
  )
  const { away = [], colleagues = [] } = shown.data ?? {}
  const mayCall = (id: string) => id === mine || colleagues.some(one => one.id === id)
  return (
    <View>
      <View className='sec' {...{ role: 'heading', 'aria-level': '2' }}>
        {t(absence.now)}
      </View>
      {away.length === 0 ? (
        <View className='sub'>{t(absence.none)}</View>
      ) : (
        <View className='cells'>
          {away.map(({ person, until, acting }) => (
            <View key={person.id} className='cell'>
              <Avatar name={w(person.name)} />
              <View className='gr'>
                <View className='b'>{w(person.name)}</View>
                <View className='cap'>{coverLine({ until, acting }, speaking)}</View>
              </View>
              {mayCall(person.id) && (
                <Button
                  look='second'
                  small
                  busy={back.busy}
                  label={`${w(person.name)} ${t(absence.back)}`}
                  onTap={() => void back.submit(person.id)}
                >
                  {t(absence.back)}
                </Button>
              )}
            </View>
          ))}
        </View>
      )}
      <Problem error={back.error} />
    </View>
  )
}
