import { View } from '@tarojs/components'
import type { Contact } from '@shared/organisation/organisation.views'
import { cover } from '../strings/casework'
import { dateOf, timeOf } from '../strings/dates'
import { useText } from '../strings/text'

/** That somebody is not there now, until when, and who is instead; nothing while she is. */
export function AwayLine({ away }: Pick<Contact, 'away'>) {
  const { t, w } = useText()
  if (!away) return null
  const until = `${dateOf(away.until)} ${timeOf(away.until)}`
  return (
    <View className='cap b'>{away.deputy ? t(cover.acting, { name: w(away.deputy), until }) : t(cover.nobody, { until })}</View>
  )
}
