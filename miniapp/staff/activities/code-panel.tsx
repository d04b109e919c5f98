import { useEffect } from 'react'
import { View } from '@tarojs/components'
import { activityLimits } from '@shared/activities/activity.limits'
import type { Way } from '@shared/activities/activity.views'
import { api } from '@/api'
import { QrCode } from '@/components/qr-code'
import { LoadedView } from '@/components/states'
import { useLoad } from '@/hooks/use-load'
import { useNow } from '@/hooks/use-now'
import { linkTo } from '@/navigate'
import { leading } from '@/strings/leading'
import { useText } from '@/strings/text'

const second = 1000
const ticks = 15
/** After a failure it is asked for again so soon. */
const againAfter = 5 * second

/**
 * The code of now, as a picture and as six digits. The next one is asked for when the server said so: by how long that is, not by this
 * phone's clock, which may be wrong.
 */
export function CodePanel({ shiftId, way }: { shiftId: string; way: Way }) {
  const { t } = useText()
  const code = useLoad(async () => {
    const answer = await api.activities.code({ id: shiftId })
    return { ...answer, until: Date.now() + new Date(answer.nextAt).getTime() - new Date(answer.at).getTime() }
  }, [shiftId])
  const now = useNow(1)
  const until = code.data?.until ?? 0
  useEffect(() => {
    if (!code.data && !code.error) return
    const timer = setTimeout(() => void code.reload(), code.error ? againAfter : Math.max(0, until - Date.now()) + 50)
    return () => clearTimeout(timer)
  }, [until, code.error, code.data])
  return (
    <LoadedView of={code}>
      {({ code: secret, digits }) => {
        const left = Math.max(0, Math.ceil((until - now) / second))
        const past = ticks - Math.ceil((left / activityLimits.codeSeconds) * ticks)
        return (
          <View className='col code-panel'>
            <QrCode text={linkTo('activities/check-in', { shift: shiftId, code: secret, way })} label={t(leading.codeLabel)} />
            <View className='ticks mt16' {...{ 'aria-hidden': 'true' }}>
              {Array.from({ length: ticks }, (_, tick) => (
                <View key={tick} className={`tick ${tick < ticks - past ? 'on' : ''}`} />
              ))}
            </View>
            <View className='sub mt8'>{t(leading.refreshes, { count: left })}</View>
            <View className='well row sp g12 mt12 wrap'>
              <View className='sub'>{t(leading.say)}</View>
              <View className='t-code'>{`${digits.slice(0, 3)} ${digits.slice(3)}`}</View>
            </View>
          </View>
        )
      }}
    </LoadedView>
  )
}
