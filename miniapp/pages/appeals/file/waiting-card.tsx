import { useEffect } from 'react'
import { View } from '@tarojs/components'
import { firstLetters, lettersIn } from '@shared/kit/letters'
import { Button } from '@/components/button'
import { Icon } from '@/components/icon'
import { reveal } from '@/platform/focus'
import { momentWithin } from '@/strings/dates'
import { filing } from '@/strings/filing'
import { useText } from '@/strings/text'

const id = 'waiting'
const beginning = 14

/** What was to be sent and was not yet: it is safe here, and how it will go. */
export function WaitingCard({ text, since, tried, onSend }: { text: string; since: string; tried: boolean; onSend(): void }) {
  const { t } = useText()
  useEffect(() => {
    if (tried) reveal(id)
  }, [tried])
  const what = lettersIn(text) > beginning ? `${firstLetters(text, beginning)}…` : text
  return (
    <View id={id} className='card mb12' {...{ role: 'status' }}>
      <View className='row g12'>
        <Icon name='off' className='ink2' />
        <View className='gr'>
          <View className='b'>{t(tried ? filing.waiting : filing.waitingKept)}</View>
          <View className='sub'>{t(tried ? filing.waitingHint : filing.waitingKeptHint)}</View>
        </View>
      </View>
      <View className='hr' />
      <View className='row sp g8 wrap'>
        <View className='st'>
          <Icon name='m-wait' />
          {t(filing.waitingCount)}
        </View>
        <Button look='second' small onTap={onSend}>
          {t(filing.sendNow)}
        </Button>
      </View>
      <View className='cap mt4'>{t(filing.keptAt, { what, when: momentWithin(since) })}</View>
    </View>
  )
}
