import { View } from '@tarojs/components'
import { Button } from '@/components/button'
import { Tap } from '@/components/tap'
import { picksText } from '@/strings/picks'
import { useText } from '@/strings/text'

/** What is done with the rows that are picked; Escape puts them all back. */
export function PicksBar({ count, onAssign, onClear }: { count: number; onAssign(): void; onClear(): void }) {
  const { t } = useText()
  return (
    <View className='row g12 picks' {...{ role: 'region', 'aria-label': t(picksText.label) }}>
      <View className='gr b' {...{ role: 'status' }}>
        {t(picksText.count, { count })}
      </View>
      <Tap className='btn t' onTap={onClear} closes>
        {t(picksText.clear)}
      </Tap>
      <Button look='primary' onTap={onAssign}>
        {t(picksText.assign)}
      </Button>
    </View>
  )
}
