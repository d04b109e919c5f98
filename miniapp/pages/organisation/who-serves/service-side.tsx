import { View } from '@tarojs/components'
import type { Contact, ServingUnit } from '@shared/organisation/organisation.views'
import { Avatar } from '@/components/avatar'
import { CallButton } from '@/components/call-button'
import { AwayLine } from '@/components/away-line'
import { common } from '@/strings/common'
import { useText } from '@/strings/text'

const isUnit = (contact: Contact | ServingUnit): contact is ServingUnit => 'does' in contact

/** Units or people under one heading: what they do, when, and their number; nothing where there are none. */
export function ServiceSide({ title, contacts }: { title: string; contacts: readonly (Contact | ServingUnit)[] }) {
  const { t, w } = useText()
  if (contacts.length === 0) return null
  return (
    <View>
      <View className='sec' {...{ role: 'heading', 'aria-level': '2' }}>
        {title}
      </View>
      <View className='cells'>
        {contacts.map(contact => (
          <View key={`${contact.name.zh} ${contact.phone}`} className='cell'>
            <Avatar name={w(contact.name)} />
            <View className='gr'>
              <View className='b'>
                {isUnit(contact) ? [w(contact.name), w(contact.lead?.name)].filter(Boolean).join(' ') : w(contact.name)}
              </View>
              <View className='cap'>
                {[isUnit(contact) ? w(contact.does) : w(contact.what), w(contact.hours)]
                  .filter(Boolean)
                  .join(t(common.separator))}
              </View>
              <AwayLine away={isUnit(contact) ? (contact.lead?.away ?? null) : contact.away} />
            </View>
            <CallButton to={contact} />
          </View>
        ))}
      </View>
    </View>
  )
}
