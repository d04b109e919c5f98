import { View } from '@tarojs/components'
import type { DemoPerson } from '@shared/people/people.views'
import { Avatar } from '@/components/avatar'
import { Icon } from '@/components/icon'
import { Tap } from '@/components/tap'
import { signInText as text } from '@/strings/me'
import { useText } from '@/strings/text'

/** The invented people of a demonstration, staff first. */
export function DemoPeople({ people, busy, onChoose }: { people: DemoPerson[]; busy: boolean; onChoose(person: string): void }) {
  const { t, w } = useText()
  const groups = [
    { kind: 'staff', title: text.demoStaff },
    { kind: 'resident', title: text.demoResidents },
  ] as const
  return (
    <View>
      <View className='sec' {...{ role: 'heading', 'aria-level': '2' }}>
        {t(text.demo)}
      </View>
      <View className='cap'>{t(text.demoNote)}</View>
      {groups.map(({ kind, title }) => (
        <View key={kind}>
          <View className='sec sub'>{t(title)}</View>
          <View className='cells'>
            {people
              .filter(one => one.kind === kind)
              .map(({ person, name, what }) => (
                <Tap key={person} className='cell' disabled={busy} onTap={() => onChoose(person)}>
                  <Avatar name={w(name)} />
                  <View className='gr'>
                    <View className='b'>{w(name)}</View>
                    <View className='cap'>{w(what)}</View>
                  </View>
                  <Icon name='chev' small className='chev' />
                </Tap>
              ))}
          </View>
        </View>
      ))}
    </View>
  )
}
