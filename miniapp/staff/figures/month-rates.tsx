import { View } from '@tarojs/components'
import { smallSample } from '@shared/appeals/figures.views'
import type { Rates } from '@shared/rates/rates.views'
import { common } from '@/strings/common'
import { dateOf } from '@/strings/dates'
import { exclusionText } from '@/strings/exclusions'
import { figuresText as text } from '@/strings/figures'
import { noteOf, percent, rangeOf, valueOf } from '@/strings/rates'
import { useText } from '@/strings/text'
import { Figure, FigureTable, Heading } from '@/components/figure'

/** Of the matters whose limit fell due in a month: how many were answered, done and solved, by what residents say. */
export function MonthRates({ rates }: { rates: Rates }) {
  const speaking = useText()
  const { t, w, sentences } = speaking
  const {
    until,
    response,
    timeliness,
    extended,
    resolution,
    firstTime,
    durable,
    satisfaction,
    coverage,
    setAside,
    exclusions,
    bursts,
    units,
  } = rates
  const none = until === null || response.n + timeliness.n + durable.n + setAside + exclusions.n === 0
  return (
    <View>
      <Heading>{t(text.due)}</Heading>
      {none ? (
        <View className='sub'>{t(text.nothingDue)}</View>
      ) : (
        <View>
          <View className='cap'>
            {sentences(
              t(text.dueUntil, { day: dateOf(`${until}T12:00:00+08:00`) }),
              setAside > 0 && t(text.setAside, { count: setAside }),
            )}
          </View>
          <View className='figures mt8'>
            <Figure
              name={t(text.answered)}
              value={valueOf(response.share, speaking)}
              note={noteOf(t(text.answeredNote, { n: response.n }), response, speaking)}
            />
            <Figure
              name={t(text.inTime)}
              value={valueOf(timeliness.share, speaking)}
              note={noteOf(t(text.inTimeNote, { n: timeliness.n }), timeliness, speaking)}
            />
            <Figure
              name={t(text.extended)}
              value={valueOf(extended.share, speaking)}
              note={noteOf(t(text.extendedNote, { n: extended.n }), extended, speaking)}
            />
          </View>
          <View className='figures mt12'>
            <Figure
              name={t(text.firstTime)}
              value={valueOf(firstTime.share, speaking)}
              note={noteOf(t(text.firstTimeNote, { n: firstTime.n }), firstTime, speaking)}
            />
            <Figure
              name={t(text.coverage)}
              value={valueOf(coverage.share, speaking)}
              note={
                coverage.rated === null
                  ? sentences(t(text.coverageFew, { n: coverage.n }), t(text.few, { least: smallSample }))
                  : sentences(
                      t(text.coverageNote, { n: coverage.n, rated: coverage.rated }),
                      coverage.forReference && t(text.reference),
                    )
              }
            />
            <Figure
              name={t(text.solved)}
              value={valueOf(resolution.share, speaking)}
              note={noteOf(
                t(text.solvedNote, { n: resolution.n }),
                resolution,
                speaking,
                resolution.bounds !== null && t(text.bounds, rangeOf(resolution.bounds)),
              )}
            />
          </View>
          <View className='figures mt12'>
            <Figure
              name={t(text.content)}
              value={valueOf(satisfaction.share, speaking)}
              note={noteOf(
                t(text.contentNote, { n: satisfaction.n }),
                satisfaction,
                speaking,
                satisfaction.strict !== null && t(text.strict, { share: percent(satisfaction.strict) }),
              )}
            />
            <Figure
              name={t(text.durable)}
              value={valueOf(durable.share, speaking)}
              note={noteOf(t(text.durableNote, { n: durable.n }), durable, speaking)}
            />
            <Figure
              name={t(exclusionText.figure)}
              value={[t(exclusionText.count, { count: exclusions.n }), valueOf(exclusions.share, speaking)].join(
                t(common.separator),
              )}
              note={t(exclusionText.figureNote, { of: exclusions.of })}
            />
          </View>
          {bursts > 0 && <View className='cap mt8'>{t(text.bursts, { count: bursts })}</View>}
          <FigureTable
            title={t(text.byUnit)}
            heads={[t(text.unit), t(text.held), t(exclusionText.figure), t(text.ownTime)]}
            rows={units.map(({ unitId, name, excluded, ownTime: { n, share, range } }) => ({
              key: unitId,
              cells: [
                w(name),
                String(n),
                String(excluded),
                share === null || range === null
                  ? t(text.unreckoned)
                  : t(text.shareRange, { share: percent(share), ...rangeOf(range) }),
              ],
            }))}
          />
          {units.length > 0 && <View className='cap mt8'>{t(text.noRank)}</View>}
        </View>
      )}
    </View>
  )
}
