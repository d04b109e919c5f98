import { useState } from 'react'
import { View } from '@tarojs/components'
import { api } from '@/api'
import { Chips } from '@/components/choice'
import { DeskPage } from '@/components/desk'
import { Empty, LoadedView } from '@/components/states'
import { useLoad } from '@/hooks/use-load'
import { monthOf, monthsBack } from '@/strings/dates'
import { figuresText as text } from '@/strings/figures'
import { useText } from '@/strings/text'
import { NoWork } from '../no-work'
import { useDesk } from '../use-desk'
import { MonthCommitments } from './month-commitments'
import { MonthFigures } from './month-figures'
import { MonthRates } from './month-rates'

const shownMonths = 6

/** A month of the community in figures, for its committee: no rank, no score. */
export default function FiguresPage() {
  const { t } = useText()
  const communityId = useDesk()
  const [month, setMonth] = useState(monthsBack(0))
  const figures = useLoad(
    () => api.appeals.figures({ communityId: communityId!, month }),
    [communityId, month],
    communityId !== null,
  )
  const rates = useLoad(() => api.rates.ofMonth({ communityId: communityId!, month }), [communityId, month], communityId !== null)
  const months = Array.from({ length: shownMonths }, (_, n) => monthsBack(n)).map(value => ({ value, text: monthOf(value) }))
  return (
    <DeskPage entry='staff/figures' title={t(text.title)}>
      {communityId === null ? (
        <NoWork />
      ) : figures.error?.status === 403 ? (
        <Empty icon='lock' title={t(text.forbidden)} />
      ) : (
        <View>
          <Chips label={t(text.month)} options={months} chosen={month} onChoose={setMonth} />
          <View className='mt16'>
            <LoadedView of={rates}>{shown => <MonthRates rates={shown} />}</LoadedView>
            <LoadedView of={figures}>{shown => <MonthFigures figures={shown} />}</LoadedView>
            <MonthCommitments communityId={communityId} month={month} />
          </View>
        </View>
      )}
    </DeskPage>
  )
}
