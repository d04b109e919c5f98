import { View } from '@tarojs/components'
import type { DeskCard } from '@shared/appeals/appeal.views'
import type { Outcome } from '@shared/kit/outcome'
import { Icon } from '@/components/icon'
import { Sheet } from '@/components/sheet'
import { Tap } from '@/components/tap'
import { picksText } from '@/strings/picks'
import { useText } from '@/strings/text'

/** What was not done of several, each with its sentence and the way to it. */
export function PickedOutcome({
  cards,
  outcomes,
  onOpen,
  onClose,
}: {
  cards: DeskCard[]
  outcomes: Outcome[]
  onOpen(id: string): void
  onClose(): void
}) {
  const { t } = useText()
  const failed = outcomes.flatMap(({ id, refused }) => (refused ? [{ id, refused }] : []))
  const done = outcomes.length - failed.length
  return (
    <Sheet
      title={done > 0 ? t(picksText.someDone, { count: done }) : t(picksText.noneDone)}
      note={t(picksText.failed, { count: failed.length })}
      onClose={onClose}
    >
      <View className='cells mt12'>
        {failed.map(({ id, refused }) => {
          const card = cards.find(one => one.id === id)
          const [why] = Object.values(refused.fields ?? {})
          return (
            <Tap
              key={id}
              role='link'
              className='cell'
              onTap={() => {
                onClose()
                onOpen(id)
              }}
            >
              <View className='gr'>
                <View className='b'>{card?.title ?? card?.text}</View>
                <View className='cap'>{card?.number}</View>
                <View className='sub verm'>{why ?? refused.message}</View>
              </View>
              <Icon name='chev' small className='chev' />
            </Tap>
          )
        })}
      </View>
    </Sheet>
  )
}
