import { View } from '@tarojs/components'
import type { Contact } from '@shared/organisation/organisation.views'
import { coverLine } from '../strings/cover-line'
import { useText } from '../strings/text'

/** That somebody is not there now, until when, and who is instead; nothing while she is. */
export function AwayLine({ away }: Pick<Contact, 'away'>) {
  const speaking = useText()
  if (!away) return null
  const { until, deputy } = away
  return <View className='cap b'>{coverLine({ until, acting: deputy && { name: deputy } }, speaking)}</View>
}
