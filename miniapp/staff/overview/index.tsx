import { View } from '@tarojs/components'
import { useDidShow } from '@tarojs/taro'
import { api } from '@/api'
import { DeskPage } from '@/components/desk'
import { Empty, LoadedView } from '@/components/states'
import { useLoad } from '@/hooks/use-load'
import { useWide } from '@/hooks/use-wide'
import { dateOf, monthsBack } from '@/strings/dates'
import { headlineText, overviewText as text } from '@/strings/overview'
import { useText } from '@/strings/text'
import { NoWork } from '../no-work'
import { useDesk } from '../use-desk'
import { Concerns } from './concerns'
import { Classes, Grids } from './lines'
import { Parts } from './parts'
import { ThreeRates } from './three-rates'
import { Trend } from './trend'

async function readAll(communityId: string) {
  const [overview, rates] = await Promise.all([
    api.appeals.overview({ communityId }),
    api.rates.ofMonth({ communityId, month: monthsBack(0) }),
  ])
  return { ...overview, rates }
}

/** How the community's matters stand and went: first what has to be asked after. Every figure opens the matters behind it. */
export default function OverviewPage() {
  const { t } = useText()
  const communityId = useDesk()
  const wide = useWide()
  const overview = useLoad(() => readAll(communityId!), [communityId], communityId !== null)
  useDidShow(() => {
    if (overview.data) void overview.reload()
  })
  const { data } = overview
  const day = (at: string) => dateOf(`${at}T12:00:00+08:00`)
  const headline = data && t(headlineText[data.headline.about], { count: data.headline.count })
  const kick = data ? t(text.span, { from: day(data.from), to: day(data.to) }) : undefined
  return (
    <DeskPage entry='staff/overview' title={t(text.title)} headline={headline ?? undefined} kick={kick} full>
      {communityId === null ? (
        <NoWork />
      ) : overview.error?.status === 403 ? (
        <Empty icon='lock' title={t(text.forbidden)} />
      ) : (
        <LoadedView of={overview}>
          {shown => (
            <View>
              {!wide && (
                <View className='mb16'>
                  <View className='sub'>{kick}</View>
                  <View className='h1 mt4'>{headline}</View>
                </View>
              )}
              {shown.headline.about === 'quiet' ? (
                <Empty icon='m-list' title={t(text.empty)} />
              ) : (
                <View>
                  <ThreeRates rates={shown.rates} />
                  <Parts overview={shown} />
                  <View className='ov-cols'>
                    <View className='ov-col ask'>
                      <Concerns overview={shown} />
                      <Classes lines={shown.classes} />
                    </View>
                    <View className='ov-col'>
                      <Trend weeks={shown.weeks} />
                      <Grids lines={shown.grids} />
                    </View>
                  </View>
                </View>
              )}
            </View>
          )}
        </LoadedView>
      )}
    </DeskPage>
  )
}
