import { View } from '@tarojs/components'
import { useDidShow } from '@tarojs/taro'
import { api } from '@/api'
import { Button } from '@/components/button'
import { LinkCell } from '@/components/link-cell'
import { MySignUpCell } from '@/components/my-sign-up-cell'
import { Empty, PagedView } from '@/components/states'
import { usePaged } from '@/hooks/use-paged'
import { open } from '@/navigate'
import { activities } from '@/strings/activities'
import { hours } from '@/strings/leading'
import { useText } from '@/strings/text'

/** Her shifts and waiting places that are to come, then those that are over. */
export function MySignUps({ onFind }: { onFind(): void }) {
  const { t } = useText()
  const coming = usePaged(after => api.activities.mine({ part: 'coming', after }), [])
  const past = usePaged(after => api.activities.mine({ part: 'past', after }), [])
  useDidShow(() => {
    if (coming.known) void coming.reload()
    if (past.known) void past.reload()
  })
  return (
    <View className='mt12'>
      <PagedView
        of={coming}
        empty={
          <Empty icon='heart' title={t(activities.mineNone)} note={t(activities.mineNoneNote)}>
            <Button look='second' onTap={onFind}>
              {t(activities.find)}
            </Button>
          </Empty>
        }
      >
        {cards => (
          <View className='cells'>
            {cards.map(card => (
              <MySignUpCell key={card.id} card={card} />
            ))}
          </View>
        )}
      </PagedView>
      <View className='cells mt12'>
        <LinkCell icon='badge' title={t(hours.title)} note={t(hours.only)} onTap={() => open('hours')} />
      </View>
      {past.items.length > 0 && (
        <View>
          <View className='sec' {...{ role: 'heading', 'aria-level': '2' }}>
            {t(activities.past)}
          </View>
          <PagedView of={past} empty={null}>
            {cards => (
              <View className='cells'>
                {cards.map(card => (
                  <MySignUpCell key={card.id} card={card} />
                ))}
              </View>
            )}
          </PagedView>
        </View>
      )}
    </View>
  )
}
