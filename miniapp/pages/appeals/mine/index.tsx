import { View } from '@tarojs/components'
import { useDidShow } from '@tarojs/taro'
import { api } from '@/api'
import { AppealCard } from '@/components/appeal-card'
import { Button } from '@/components/button'
import { Header } from '@/components/header'
import { Icon } from '@/components/icon'
import { Page } from '@/components/page'
import { Empty, PagedView } from '@/components/states'
import { usePaged } from '@/hooks/use-paged'
import { open } from '@/navigate'
import { board, mine as text } from '@/strings/appeals'
import { useText } from '@/strings/text'

/** What one filed or opened with a claim code, newest first; what waits for an answer says so. */
export default function MinePage() {
  const { t } = useText()
  const list = usePaged(after => api.appeals.mine({ after }), [], false)
  useDidShow(() => void list.reload())
  const empty = (
    <Empty icon='appeal' title={t(text.empty)} note={t(text.emptyHint)}>
      <Button look='second' onTap={() => open('appeals/file')}>
        {t(board.file)}
      </Button>
    </Empty>
  )
  return (
    <Page header={<Header title={t(text.title)} />}>
      <PagedView of={list} empty={empty}>
        {cards =>
          cards.map(card => (
            <AppealCard key={card.id} card={card} title={card.text}>
              {card.waitsForYou && (
                <View className='row g8 mt8 jade b t-sub'>
                  <Icon name={card.waitsForYou === 'answer' ? 'm-ask' : 'm-ans'} small />
                  {t(card.waitsForYou === 'answer' ? text.answer : text.rate)}
                </View>
              )}
            </AppealCard>
          ))
        }
      </PagedView>
      <Button className='mt16 reg' wide icon='search' onTap={() => open('appeals/find')}>
        {t(text.find)}
      </Button>
    </Page>
  )
}
