import { View } from '@tarojs/components'
import { useDidShow } from '@tarojs/taro'
import type { LookView } from '@shared/appeals/look.views'
import { api } from '@/api'
import { Icon } from '@/components/icon'
import { PagedView } from '@/components/states'
import { Tap } from '@/components/tap'
import { usePaged } from '@/hooks/use-paged'
import { open } from '@/navigate'
import { useMe } from '@/session'
import { momentOf } from '@/strings/dates'
import { myDataText as text } from '@/strings/me'
import { useText } from '@/strings/text'

/** Who looked at her number, what for and when; each line opens its matter. */
export function Looks() {
  const { t } = useText()
  const person = useMe()
  const list = usePaged(after => api.appeals.looks({ after, limit: 5 }), [person?.id])
  useDidShow(() => {
    if (list.known) void list.reload()
  })
  return (
    <View>
      <View className='sec' {...{ role: 'heading', 'aria-level': '2' }}>
        {t(text.looks)}
      </View>
      <PagedView of={list} empty={<View className='sub'>{t(text.noLooks)}</View>}>
        {looks => (
          <View className='cells'>
            {looks.map(look => (
              <Look key={look.id} look={look} />
            ))}
          </View>
        )}
      </PagedView>
    </View>
  )
}

function Look({ look: { at, office, role, reason, appealId, number, title, category } }: { look: LookView }) {
  const { t, w } = useText()
  return (
    <Tap className='cell' role='link' onTap={() => open('appeals/detail', { id: appealId })}>
      <Icon name='eye' className='ink2' />
      <View className='gr'>
        <View className='row-b sp g8 wrap'>
          <View className='b'>{role ? t(text.looker, { office: w(office), role: w(role) }) : w(office)}</View>
          <View className='cap nw'>{momentOf(at)}</View>
        </View>
        <View className='sub'>{t(text.lookedFor, { reason: w(reason) })}</View>
        <View className='cap'>{t(text.lookedAt, { number, title: title ?? w(category) })}</View>
      </View>
      <Icon name='chev' small className='chev' />
    </Tap>
  )
}
