import { View } from '@tarojs/components'
import { appealStatus } from '@shared/appeals/appeal.workflow'
import { smallSample, type Detours, type Figures, type Median } from '@shared/appeals/figures.views'
import { workdayMinutes } from '@shared/kit/workdays'
import { Empty } from '@/components/states'
import { Tap } from '@/components/tap'
import { open } from '@/navigate'
import { momentWithin } from '@/strings/dates'
import { figuresText as text } from '@/strings/figures'
import { useText, type Speaking, type Text } from '@/strings/text'
import { Figure, FigureTable, Heading } from '@/components/figure'

const rounded = (n: number) => Math.round(n * 10) / 10
/** A span of working time as one would say it. */
function spanOf(minutes: number | null, { t }: Speaking): string {
  if (minutes === null) return t(text.unreckoned)
  if (minutes < 60) return t(text.minutes, { count: Math.round(minutes) })
  if (minutes < workdayMinutes) return t(text.hours, { count: rounded(minutes / 60) })
  return t(text.days, { count: rounded(minutes / workdayMinutes) })
}

/** What a month was like: how many, how long, how many rated, each with what it counts. */
export function MonthFigures({ figures }: { figures: Figures }) {
  const speaking = useText()
  const { t, w, sentences } = speaking
  const { filed, byStatus, byGroup, response, handling, detours, at } = figures
  if (filed + response.n + handling.n === 0) return <Empty icon='m-list' title={t(text.empty)} />
  const noted = (note: Text, { n, p90 }: Median) =>
    sentences(
      t(note, { n }),
      n < smallSample && t(text.few, { least: smallSample }),
      p90 !== null && t(text.p90, { time: spanOf(p90, speaking) }),
    )
  return (
    <View className='mt20'>
      <Heading>{t(text.happened)}</Heading>
      <View className='figures'>
        <Figure name={t(text.filed)} value={String(filed)} note={t(text.filedNote)} />
        <Figure name={t(text.response)} value={spanOf(response.minutes, speaking)} note={noted(text.responseNote, response)} />
        <Figure name={t(text.handling)} value={spanOf(handling.minutes, speaking)} note={noted(text.handlingNote, handling)} />
      </View>
      <View className='cap mt8'>{`${t(text.median)} ${t(text.at, { time: momentWithin(at) })}`}</View>
      <Turns detours={detours} />
      <FigureTable
        title={t(text.byStatus)}
        heads={[t(text.status), t(text.count)]}
        rows={byStatus.map(({ status, count }) => ({ key: status, cells: [w(appealStatus[status].staff), String(count)] }))}
      />
      <FigureTable
        title={t(text.byGroup)}
        heads={[t(text.group), t(text.filed), t(text.done), t(text.handling)]}
        rows={byGroup.map(group => ({
          key: group.key,
          cells: [
            <Tap
              key='name'
              role='link'
              className='hit lnk'
              label={t(text.openGroup, { name: w(group.name) })}
              onTap={() => open('staff/queue', { category: group.key })}
            >
              {w(group.name)}
            </Tap>,
            String(group.filed),
            String(group.handling.n),
            spanOf(group.handling.minutes, speaking),
          ],
        }))}
      />
    </View>
  )
}

const turns = [
  { name: 'given', called: text.given, of: null },
  { name: 'transfers', called: text.transfers, of: 'given' },
  { name: 'returns', called: text.returns, of: 'given' },
  { name: 'done', called: text.answers, of: null },
  { name: 'reopened', called: text.reopened, of: 'done' },
] as const
/** How often matters went about; where there are enough of them, how often each. */
function Turns({ detours }: { detours: Detours }) {
  const { t } = useText()
  const told = (count: number, of: number | null) =>
    of === null || of < smallSample ? t(text.times, { count }) : t(text.per, { count, per: Math.round((100 * count) / of) / 100 })
  const rows = turns.map(({ name, called, of }) => ({ key: name, cells: [t(called), told(detours[name], of && detours[of])] }))
  return <FigureTable title={t(text.detours)} heads={[t(text.detour), t(text.count)]} rows={rows} />
}
