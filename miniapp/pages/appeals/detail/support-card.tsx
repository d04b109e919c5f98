import { View } from '@tarojs/components'
import type { AppealView } from '@shared/appeals/appeal.views'
import { api } from '@/api'
import { HomeNumber } from '@/components/home-number'
import { Icon } from '@/components/icon'
import { MeToo } from '@/components/me-too'
import { useLoad, type Loaded } from '@/hooks/use-load'
import { usePlace } from '@/session'
import { support } from '@/strings/support'
import { useText } from '@/strings/text'

/** How many homes met the same, and the way to say so for whoever did not file it. */
export function SupportCard({ shown, appeal }: { shown: Loaded<AppealView>; appeal: AppealView }) {
  const { t } = useText()
  const communityId = usePlace()?.communityId
  const joined = appeal.support === 'joined'
  const lives = useLoad(
    () => api.organisation.residency({ id: communityId! }),
    [communityId],
    joined && communityId !== undefined,
  )
  if (appeal.support === null && appeal.supporters === 0) return null
  return (
    <View className='mt12'>
      <View className='card'>
        <View className='row sp g8 wrap'>
          <View className='row g8 gr'>
            <Icon name='users' className='jade' />
            <View className='b'>{appeal.supporters > 0 ? t(support.homes, { count: appeal.supporters }) : t(support.meToo)}</View>
          </View>
          {appeal.support && (
            <MeToo card={{ id: appeal.id, supporters: 0 }} joined={joined} look='primary' onChanged={shown.replace} />
          )}
        </View>
        <View className='cap mt8'>{t(joined ? support.thanks : support.note)}</View>
      </View>
      {joined && communityId && lives.data && (
        <HomeNumber communityId={communityId} residency={lives.data} onChanged={lives.replace} />
      )}
    </View>
  )
}
