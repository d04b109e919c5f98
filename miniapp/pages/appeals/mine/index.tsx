import { useState } from 'react'
import { View } from '@tarojs/components'
import { useDidShow } from '@tarojs/taro'
import type { BoardCard, MineCard } from '@shared/appeals/appeal.views'
import { api } from '@/api'
import { AppealCard } from '@/components/appeal-card'
import { Button } from '@/components/button'
import { Tabs } from '@/components/choice'
import { Header } from '@/components/header'
import { Icon } from '@/components/icon'
import { Page } from '@/components/page'
import { Empty, PagedView } from '@/components/states'
import { usePaged, type Paged } from '@/hooks/use-paged'
import { open, restart } from '@/navigate'
import { board, mine as text } from '@/strings/appeals'
import { support } from '@/strings/support'
import { useText } from '@/strings/text'

type Which = 'mine' | 'followed'

/** What one filed or opened with a claim code, and what one joined, newest first. */
export default function MinePage() {
  const { t } = useText()
  const [which, setWhich] = useState<Which>('mine')
  const list = usePaged(after => api.appeals.mine({ after }), [], false)
  const followed = usePaged(after => api.appeals.supported({ after }), [], which === 'followed')
  useDidShow(() => void (which === 'mine' ? list : followed).reload())
  const tabs = (['mine', 'followed'] as const).map(value => ({
    value,
    text: t(value === 'mine' ? support.mineOnly : support.followed),
  }))
  return (
    <Page header={<Header title={t(text.title)} />}>
      <Tabs label={t(support.which)} options={tabs} chosen={which} onChoose={chosen => setWhich(chosen)} />
      <View className='mt12'>{which === 'mine' ? <Mine list={list} /> : <Followed list={followed} />}</View>
      <Button className='mt16 reg' wide icon='search' onTap={() => open('appeals/find')}>
        {t(text.find)}
      </Button>
    </Page>
  )
}

/** What waits for an answer says so. */
function Mine({ list }: { list: Paged<MineCard> }) {
  const { t } = useText()
  const empty = (
    <Empty icon='appeal' title={t(text.empty)} note={t(text.emptyHint)}>
      <Button look='second' onTap={() => open('appeals/file')}>
        {t(board.file)}
      </Button>
    </Empty>
  )
  return (
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
  )
}

function Followed({ list }: { list: Paged<BoardCard> }) {
  const { t } = useText()
  const empty = (
    <Empty icon='users' title={t(support.noneFollowed)} note={t(support.noneFollowedNote)}>
      <Button look='second' onTap={() => restart('appeals/board')}>
        {t(board.title)}
      </Button>
    </Empty>
  )
  return (
    <PagedView of={list} empty={empty}>
      {cards => cards.map(card => <AppealCard key={card.id} card={card} />)}
    </PagedView>
  )
}
