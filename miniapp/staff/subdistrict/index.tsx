import { useState } from 'react'
import { View } from '@tarojs/components'
import { measureNames, type Comparison, type Measure } from '@shared/rates/comparison.views'
import { api } from '@/api'
import { Chips, Tabs, type Option } from '@/components/choice'
import { DeskPage } from '@/components/desk'
import { FigureTable, Heading } from '@/components/figure'
import { Menu } from '@/components/menu'
import { SignInFirst } from '@/components/sign-in-first'
import { Empty, LoadedView } from '@/components/states'
import { useLoad } from '@/hooks/use-load'
import { useMe } from '@/session'
import { common } from '@/strings/common'
import { monthOf, monthsBack } from '@/strings/dates'
import { percent, rangeOf } from '@/strings/rates'
import { howText, measureText, subdistrictText as text } from '@/strings/subdistrict'
import { useText, type Speaking } from '@/strings/text'
import { SectionTitle } from '../overview/figure-link'
import { Lines } from './lines'
import { useSubdistrict } from './use-subdistrict'

const shownMonths = 6
type By = 'communities' | 'units'

/** The communities of a subdistrict beside one another, or their units: a month by one measure, no rank. Only counts come here. */
export default function SubdistrictPage() {
  const speaking = useText()
  const { t, w } = speaking
  const me = useMe()
  const id = useSubdistrict()
  const [month, setMonth] = useState(monthsBack(1))
  const [measure, setMeasure] = useState<Measure>('timeliness')
  const [by, setBy] = useState<By>('communities')
  const comparison = useLoad(
    () => api.rates.ofSubdistrict({ id: id!, month, measure, by }),
    [id, month, measure, by],
    id !== null,
  )
  const { data } = comparison
  const months = Array.from({ length: shownMonths }, (_, n) => monthsBack(n)).map(value => ({ value, text: monthOf(value) }))
  const both: Option<By>[] = (['communities', 'units'] as const).map(value => ({ value, text: t(text[value]) }))
  const measures: Option<Measure>[] = measureNames.map(value => ({ value, text: t(measureText[value]) }))
  const count = Math.round(data?.lines.reduce((sum, { rate }) => sum + rate.n, 0) ?? 0)
  const kick =
    data && t(by === 'units' ? text.kickUnits : text.kickCommunities, { month: monthOf(month), all: data.lines.length, count })
  return (
    <DeskPage
      entry='staff/subdistrict'
      title={t(text.title)}
      kick={data ? `${w(data.subdistrict.name)} · ${kick}` : undefined}
      headline={data ? headlineOf(data, measure, speaking) : undefined}
      full
    >
      {id === null ? (
        me ? (
          <Empty icon='lock' title={t(text.none)} note={t(text.noneNote)} />
        ) : (
          <SignInFirst />
        )
      ) : (
        <View>
          <View className='sd-tools'>
            <Tabs label={t(text.by)} options={both} chosen={by} onChoose={value => setBy(value)} />
            <Menu label={t(text.month)} options={months} chosen={month} usual={months[1]!.value} onChoose={setMonth} />
          </View>
          <Chips label={t(text.measure)} options={measures} chosen={measure} onChoose={value => setMeasure(value)} />
          <LoadedView of={comparison}>
            {shown =>
              shown.lines.length === 0 ? (
                <Empty icon='m-list' title={t(text.empty)} />
              ) : (
                <Shown comparison={shown} measure={measure} kick={kick ?? ''} />
              )
            }
          </LoadedView>
        </View>
      )}
    </DeskPage>
  )
}

function Shown({ comparison, measure, kick }: { comparison: Comparison; measure: Measure; kick: string }) {
  const speaking = useText()
  const { t, w } = speaking
  return (
    <View>
      <View className='sd-told'>
        <View className='sub'>{`${w(comparison.subdistrict.name)} · ${kick}`}</View>
        <View className='h2 mt4'>{headlineOf(comparison, measure, speaking)}</View>
      </View>
      <Lines comparison={comparison} measure={measure} />
      <Silent lines={comparison.lines} />
      <FigureTable
        title={t(text.levels)}
        heads={[t(text.name), t(text.levelGiven), t(text.drawn)]}
        rows={comparison.lines.flatMap(({ id, name, level }) =>
          level ? [{ key: id, cells: [w(name), level.mean.toFixed(2), level.shrunk.toFixed(2)] }] : [],
        )}
      />
      <FigureTable
        title={t(text.aside)}
        heads={[t(text.name), t(text.excluded), t(text.setAside)]}
        rows={comparison.lines.map(({ id, name, exclusions, setAside }) => ({
          key: id,
          cells: [w(name), String(exclusions.n), String(setAside)],
        }))}
      />
      <View className='cap mt8'>{t(text.asideNote)}</View>
      <View className='mt20'>
        <Heading>{t(text.how)}</Heading>
        {howText.map(how => (
          <View key={how[1]} className='sub mt4'>
            {t(how)}
          </View>
        ))}
      </View>
    </View>
  )
}

/** Where some of those who said nothing were asked by lot: what all together are estimated to think. */
function Silent({ lines }: Pick<Comparison, 'lines'>) {
  const { t, w } = useText()
  const asked = lines.flatMap(({ id, name, coverage, sampled }) =>
    sampled && coverage.share !== null ? [{ id, name, coverage: coverage.share, ...sampled }] : [],
  )
  if (asked.length === 0) return null
  return (
    <View className='ov-sec'>
      <SectionTitle title={t(text.silent)} note={t(text.silentNote)} />
      {asked.map(({ id, name, coverage, visited, ofVisited, share, range }) => (
        <View key={id} className='mt4'>
          {t(text.silentTold, {
            ...{ name: w(name), coverage: percent(coverage), count: visited, visited: percent(ofVisited) },
            ...{ share: percent(share), ...rangeOf(range) },
          })}
        </View>
      ))}
    </View>
  )
}

/** What the comparison comes to, in a sentence: nobody is named, and nothing is said of whoever has few. */
function headlineOf({ lines }: Comparison, measure: Measure, { t }: Speaking): string {
  const bands = lines.flatMap(({ band }) => band ?? [])
  const [below, above] = (['toImprove', 'better'] as const).map(band => bands.filter(one => one === band).length) as [
    number,
    number,
  ]
  const told = [
    below > 0 && t(text.below, { count: below }),
    above > 0 && t(text.above, { count: above }),
    bands.length > below + above && t(below + above > 0 ? text.rest : text.alike),
    bands.length === 0 && t(text.tooFew),
  ]
  return t(text.headline, { measure: t(measureText[measure]), told: told.filter(Boolean).join(t(common.comma)) })
}
