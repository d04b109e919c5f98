import { View } from '@tarojs/components'
import type { DutyField, MatrixView } from '@shared/duties/duty.views'
import type { FieldRates } from '@shared/rates/rates.views'
import { api } from '@/api'
import { useLoad } from '@/hooks/use-load'
import { common } from '@/strings/common'
import { dutyDesk as text } from '@/strings/duties'
import { noteOf, percent } from '@/strings/rates'
import { useText, type Speaking } from '@/strings/text'

interface Props extends DutyField {
  communityId: string
  units: MatrixView['units']
}

/** How the matters of a field went in the last ninety days, together and by unit; nothing until it is known. */
export function FieldRatesCard({ communityId, category, areaId, units }: Props) {
  const speaking = useText()
  const { t, w } = speaking
  const { data } = useLoad(() => api.rates.ofField({ communityId, category, areaId }), [communityId, category, areaId])
  if (!data) return null
  const nameOf = (unitId: string | null) => w(units.find(({ id }) => id === unitId)?.name) || t(text.nobody)
  return (
    <View>
      <View className='sec' {...{ role: 'heading', 'aria-level': '3' }}>
        {t(text.lately, { days: data.days })}
      </View>
      <View className='sub'>{lineOf(data, speaking)}</View>
      {data.units.length > 1 &&
        data.units.map(({ unitId, ...went }) => (
          <View key={unitId ?? ''} className='fact'>
            <View className='fact-k'>{nameOf(unitId)}</View>
            <View className='gr cap'>{lineOf(went, speaking)}</View>
          </View>
        ))}
    </View>
  )
}

type Went = Pick<FieldRates, 'n' | 'open' | 'inTime'>
function lineOf({ n, open, inTime }: Went, speaking: Speaking): string {
  const { t } = speaking
  if (n === 0) return t(text.noneLately)
  const share = inTime.share === null ? [] : [t(text.inTime, { share: percent(inTime.share) })]
  const note = inTime.n > 0 && noteOf(t(text.ended, { n: inTime.n }), inTime, speaking)
  return [t(text.filed, { n }), open > 0 && t(text.atWork, { open }), ...share, note].filter(Boolean).join(t(common.separator))
}
