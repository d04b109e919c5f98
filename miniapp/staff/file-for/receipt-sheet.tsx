import type { PropsWithChildren } from 'react'
import { Text, View } from '@tarojs/components'
import { channels } from '@shared/appeals/appeal.limits'
import type { Receipt } from '@shared/appeals/receipt.views'
import { lettersIn } from '@shared/kit/letters'
import { AnswerLines } from '@/components/answer-lines'
import { Button } from '@/components/button'
import { QrCode } from '@/components/qr-code'
import { canPrint, printPage } from '@/platform/paper'
import { receipt as text } from '@/strings/casework'
import { common } from '@/strings/common'
import { dateTimeOf } from '@/strings/dates'
import { useText } from '@/strings/text'

/** So many letters, or any line of its own, make the print smaller. */
const shortWords = 60
const isLong = (said: string) => said.includes('\n') || lettersIn(said) > shortWords

/** What the person is given, on paper or read out; the claim code is nowhere else. */
export function ReceiptSheet({ receipt, onNext }: { receipt: Receipt; onNext(): void }) {
  const { t, w } = useText()
  const {
    number,
    claimCode,
    community,
    category,
    area,
    text: said,
    answers,
    channel,
    by,
    filedAt,
    acceptBy,
    days,
    desk,
    findUrl,
  } = receipt
  return (
    <View>
      <View className='note warn mt8 no-print' {...{ role: 'status' }}>
        <View className='gr'>{t(canPrint ? text.once : text.onceHere)}</View>
      </View>
      <View className={`card mt12 receipt ${isLong(said) ? 'long' : ''}`}>
        <View className='row-b sp g12 receipt-head'>
          <View>
            <View className='sub'>{t(text.committee, { name: w(community) })}</View>
            <View className='h1'>{t(text.title)}</View>
          </View>
          <View className='sub receipt-right'>
            <View>{dateTimeOf(filedAt)}</View>
            <View>{t(text.by, { name: w(by) })}</View>
          </View>
        </View>
        <View className='receipt-codes'>
          <View className='gr'>
            <View className='cap'>{t(text.number)}</View>
            <View className='t-code'>{number}</View>
            <View className='cap mt12'>{t(text.code)}</View>
            <View className='t-code jade'>{claimCode}</View>
          </View>
          <QrCode text={findUrl} label={t(text.qr)} />
        </View>
        <Line name={t(text.category)}>{[w(category.name), w(area.name), w(channels[channel])].join(t(common.separator))}</Line>
        <Line name={t(text.said)}>
          <View className='read'>{said}</View>
          <AnswerLines answers={answers} />
          <View className='cap'>{t(text.readOut)}</View>
        </Line>
        <Line name={t(text.accept)}>{t(text.acceptBy, { due: dateTimeOf(acceptBy) })}</Line>
        <Line name={t(text.usual)}>{days === 1 ? t(text.oneDay) : t(text.days, { count: days })}</Line>
        <View className='well mt16'>
          <View className='b'>{t(text.how)}</View>
          <View className='sub'>
            {t(text.howScan)}
            <Text className='b'>{desk.phone}</Text>
            {t(text.howRing, { hours: w(desk.hours) })}
          </View>
          <View className='sub'>{t(text.howDone)}</View>
        </View>
        <View className='receipt-stub'>
          <View>{t(text.sign)}</View>
          <View className='receipt-sign' />
          <View className='cap'>{t(text.stub, { number })}</View>
        </View>
        <View className='cap mt8'>{t(text.key)}</View>
      </View>
      <View className='row g8 mt16 no-print'>
        <Button fill onTap={onNext}>
          {t(text.next)}
        </Button>
        {canPrint && (
          <Button look='primary' fill onTap={printPage}>
            {t(text.print)}
          </Button>
        )}
      </View>
    </View>
  )
}

const Line = ({ name, children }: PropsWithChildren<{ name: string }>) => (
  <View className='receipt-line'>
    <View className='receipt-name'>{name}</View>
    <View className='gr'>{children}</View>
  </View>
)
