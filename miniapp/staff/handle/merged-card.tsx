import { View } from '@tarojs/components'
import type { AppealView } from '@shared/appeals/appeal.views'
import { LinkCell } from '@/components/link-cell'
import { MasterCard } from '@/components/master-card'
import { Tap } from '@/components/tap'
import { open } from '@/navigate'
import { mergeText } from '@/strings/merging'
import { useText } from '@/strings/text'

const show = (id: string) => open('staff/handle', { id })

/** What it is handled together with: the way to the other one, or to those that were merged into this. */
export function MergedCard({ appeal: { master, merged, can }, onSplit }: { appeal: AppealView; onSplit(): void }) {
  const { t, w } = useText()
  if (master)
    return (
      <View className='mt12'>
        <MasterCard master={master} staff onOpen={show}>
          {can.includes('unmerge') && (
            <View className='mt4'>
              <Tap className='hit lnk' onTap={onSplit}>
                {t(mergeText.split)}
              </Tap>
            </View>
          )}
        </MasterCard>
      </View>
    )
  if (merged.length === 0) return null
  return (
    <View>
      <View className='sec' {...{ role: 'heading', 'aria-level': '2' }}>
        {t(mergeText.mergedHere)}
      </View>
      <View className='sub'>{t(mergeText.households, { count: merged.length })}</View>
      <View className='cells mt8'>
        {merged.map(({ id, number, area, text }) => (
          <LinkCell key={id} icon='copy' title={text} note={`${number} · ${w(area.name)}`} onTap={() => show(id)} />
        ))}
      </View>
    </View>
  )
}
