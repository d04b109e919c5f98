import { View } from '@tarojs/components'
import type { ComparedLine, Comparison, Measure } from '@shared/rates/comparison.views'
import { percent, rangeOf, valueOf } from '@/strings/rates'
import { figuresText } from '@/strings/figures'
import { bandText, measureText, subdistrictText as text } from '@/strings/subdistrict'
import { useText, type Text } from '@/strings/text'
import { SectionTitle } from '../overview/figure-link'
import { scaleOf, type Scale } from './scale'

const columns = ['actual', 'range', 'n', 'coverage', 'expected', 'adjusted'] as const

/** A line each: what it reached and how sure that is, drawn, and the same in numbers. On a phone a line is a card. */
export function Lines({ comparison: { lines, mean }, measure }: { comparison: Comparison; measure: Measure }) {
  const { t } = useText()
  const scale = scaleOf(lines)
  const title = t(text.chart, { measure: t(measureText[measure]) })
  return (
    <View className='ov-sec sd-lines'>
      <SectionTitle title={title} note={t(text.noRank)} />
      <View className='sd-key cap' {...{ 'aria-hidden': 'true' }}>
        <View className='sd-dot' />
        <View>{t(text.actual)}</View>
        <View className='sd-dot k' />
        <View>{t(text.drawn)}</View>
        {mean !== null && <View>{t(text.mean, { share: percent(mean) })}</View>}
      </View>
      <View {...{ role: 'table', 'aria-label': title }}>
        <View className='sd-row head cap' {...{ role: 'row' }}>
          <View className='sd-name' {...{ role: 'columnheader' }}>
            {t(text.name)}
          </View>
          <View className='sd-chart axis' {...{ 'aria-hidden': 'true' }}>
            {scale.marks.map(mark => (
              <View key={mark} className='sd-mark' style={{ left: `${scale.at(mark)}%` }}>
                {percent(mark)}
              </View>
            ))}
          </View>
          {columns.map(name => (
            <View key={name} className={`sd-c ${name}`} {...{ role: 'columnheader' }}>
              {t(text[name])}
            </View>
          ))}
          <View className='sd-look' {...{ role: 'columnheader' }}>
            {t(text.look)}
          </View>
        </View>
        {lines.map(line => (
          <Line key={line.id} line={line} mean={mean} scale={scale} />
        ))}
      </View>
    </View>
  )
}

function Line({ line, mean, scale }: { line: ComparedLine; mean: number | null; scale: Scale }) {
  const { t, w, ...rest } = useText()
  const speaking = { t, w, ...rest }
  const { name, community, rate, coverage, expected, adjusted, band } = line
  const values: Record<(typeof columns)[number], string> = {
    actual: valueOf(rate.share, speaking),
    range: rate.range ? t(figuresText.rangeShort, rangeOf(rate.range)) : t(figuresText.unreckoned),
    n: String(Math.round(rate.n * 10) / 10),
    coverage: `${valueOf(coverage.share, speaking)}${coverage.forReference ? ' ↓' : ''}`,
    expected: valueOf(expected, speaking),
    adjusted: valueOf(adjusted, speaking),
  }
  const look: Text = band ? bandText[band] : rate.showing === 'hidden' ? text.hidden : text.unranked
  return (
    <View className='sd-row' {...{ role: 'row' }}>
      <View className='sd-name' {...{ role: 'rowheader' }}>
        <View className='b'>{w(name)}</View>
        {community && <View className='cap'>{w(community)}</View>}
      </View>
      <View className='sd-chart' {...{ 'aria-hidden': 'true' }}>
        <Interval line={line} mean={mean} scale={scale} />
      </View>
      {columns.map(column => (
        <View key={column} className={`sd-c ${column}`} {...{ role: 'cell' }}>
          <View className='sd-lab cap'>{t(text[column])}</View>
          <View>{values[column]}</View>
        </View>
      ))}
      <View className={`sd-look ${band === 'toImprove' ? 'b' : 'sub'}`} {...{ role: 'cell' }}>
        {t(look)}
      </View>
    </View>
  )
}

/** The range as a bar, the actual share as a dot and the shrunk one as a diamond on it, the mean of all as a dashed line. */
function Interval({ line: { rate, shrunk }, mean, scale: { at } }: { line: ComparedLine; mean: number | null; scale: Scale }) {
  const { range, share } = rate
  return (
    <View className='sd-ci'>
      {mean !== null && <View className='sd-mean' style={{ left: `${at(mean)}%` }} />}
      {range && <View className='sd-range' style={{ left: `${at(range.low)}%`, width: `${at(range.high) - at(range.low)}%` }} />}
      {share !== null && <View className='sd-pt' style={{ left: `${at(share)}%` }} />}
      {shrunk !== null && <View className='sd-pt k' style={{ left: `${at(shrunk)}%` }} />}
    </View>
  )
}
