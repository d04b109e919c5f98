import { View } from '@tarojs/components'
import type { Rate, Rates } from '@shared/rates/rates.views'
import { Tap } from '@/components/tap'
import { open } from '@/navigate'
import { figuresText as figures } from '@/strings/figures'
import { overviewText as text } from '@/strings/overview'
import { noteOf, percent, valueOf } from '@/strings/rates'
import { useText, type Text } from '@/strings/text'
import { SectionTitle } from './figure-link'

/** The three rates of what fell due in this month, each with what it is of and how sure that is; the whole month is a tap away. */
export function ThreeRates({ rates: { response, resolution, satisfaction, coverage } }: { rates: Rates }) {
  const { t } = useText()
  const spoke = coverage.share !== null && t(text.spokenOf, { share: percent(coverage.share) })
  return (
    <View className='mb16'>
      <SectionTitle title={t(text.three)} note={t(text.threeNote)} />
      <View className='ov-parts'>
        <RateFigure name={figures.answered} note={figures.answeredNote} rate={response} />
        <RateFigure name={figures.solved} note={figures.solvedNote} rate={resolution} more={spoke} />
        <RateFigure name={figures.content} note={figures.contentNote} rate={satisfaction} />
      </View>
      <Tap role='link' className='hit lnk mt8' onTap={() => open('staff/figures')}>
        {t(text.months)}
      </Tap>
    </View>
  )
}

function RateFigure({ name, note, rate, more = false }: { name: Text; note: Text; rate: Rate; more?: string | false }) {
  const speaking = useText()
  const { t } = speaking
  return (
    <View className='ov-part'>
      <View className='b'>{t(name)}</View>
      <View className='num mt6'>{valueOf(rate.share, speaking)}</View>
      <View className='cap'>{noteOf(t(note, { n: rate.n }), rate, speaking, more)}</View>
    </View>
  )
}
