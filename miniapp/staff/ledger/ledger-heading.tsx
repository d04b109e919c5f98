import { View } from '@tarojs/components'
import { api } from '@/api'
import { useLoad } from '@/hooks/use-load'
import { stampOf } from '@/strings/dates'
import { ledgerText as text } from '@/strings/ledger'
import { useText } from '@/strings/text'
import { useDesk } from '../use-desk'

/** What stands over the table on paper: whose ledger, which lines in words, how many of them are on it, when it was printed. */
export function LedgerHeading({ inWords, listed, count }: { inWords: string; listed: number; count: number | undefined }) {
  const { t, w } = useText()
  const here = useDesk()
  const communities = useLoad(() => api.organisation.communities(), [])
  const community = communities.data?.find(({ id }) => id === here)
  const all = count ?? listed
  return (
    <View className='led-paper' {...{ 'aria-hidden': 'true' }}>
      <View className='h1'>{[community && w(community.name), t(text.title)].filter(Boolean).join(' ')}</View>
      <View className='sub'>{inWords}</View>
      <View className='cap'>
        {t(listed < all ? text.printedSome : text.printedAll, { listed, count: all, when: stampOf(new Date()) })}
      </View>
    </View>
  )
}
