import { useState } from 'react'
import { View } from '@tarojs/components'
import { api } from '@/api'
import { Button } from '@/components/button'
import { Chips } from '@/components/choice'
import { Header } from '@/components/header'
import { Page } from '@/components/page'
import { Empty, LoadedView } from '@/components/states'
import { useLoad } from '@/hooks/use-load'
import { usePlaceSharing } from '@/hooks/use-sharing'
import { open } from '@/navigate'
import { usePlace } from '@/session'
import { board } from '@/strings/appeals'
import { monthOf, monthsBack } from '@/strings/dates'
import { figuresText } from '@/strings/figures'
import { home } from '@/strings/home'
import { useText } from '@/strings/text'
import { MonthTable } from './month-table'

const shownMonths = 6

/** What became of the matters of a month, for everybody: no unit, no rank, nothing of so few that one could tell whose they are. */
export default function BoardFiguresPage() {
  const { t } = useText()
  const communityId = usePlace()?.communityId
  const [month, setMonth] = useState(monthsBack(1))
  usePlaceSharing('appeals/figures', t(board.figures))
  const figures = useLoad(
    () => api.rates.ofBoard({ communityId: communityId!, month }),
    [communityId, month],
    communityId !== undefined,
  )
  const months = Array.from({ length: shownMonths }, (_, n) => monthsBack(n)).map(value => ({ value, text: monthOf(value) }))
  return (
    <Page header={<Header title={t(board.figures)} />}>
      {communityId ? (
        <View className='mt12'>
          <Chips label={t(figuresText.month)} options={months} chosen={month} width='third' onChoose={setMonth} />
          <View className='mt16'>
            <LoadedView of={figures}>{shown => <MonthTable figures={shown} />}</LoadedView>
          </View>
        </View>
      ) : (
        <Empty icon='pin' title={t(board.choosePlace)}>
          <Button look='primary' onTap={() => open('places/pick')}>
            {t(home.choose)}
          </Button>
        </Empty>
      )}
    </Page>
  )
}
