import { useState } from 'react'
import { View } from '@tarojs/components'
import { useDidShow, useRouter } from '@tarojs/taro'
import { boardParts, type BoardPart } from '@shared/appeals/appeal.views'
import { api } from '@/api'
import { Button } from '@/components/button'
import { Tabs, type Option } from '@/components/choice'
import { Header } from '@/components/header'
import { Page } from '@/components/page'
import { Empty, PagedView } from '@/components/states'
import { TabBar } from '@/components/tab-bar'
import { usePaged } from '@/hooks/use-paged'
import { usePlaceSharing } from '@/hooks/use-sharing'
import { open } from '@/navigate'
import { preferences, usePlace } from '@/session'
import { board } from '@/strings/appeals'
import { home } from '@/strings/home'
import { rulingText } from '@/strings/rulings'
import { useText } from '@/strings/text'
import { BoardRow, useFollowed } from './board-row'
import { MineCell, useMine } from './mine-cell'
import { wholeCommunity, WhereFilter, type Where } from './where-filter'

/** What the community is asked and how far it is: open to all, about matters, never about persons. */
export default function BoardPage() {
  const { t } = useText()
  const { part: asked } = useRouter().params
  const { care } = preferences.use()
  const place = usePlace()
  usePlaceSharing('appeals/board', t(board.title))
  const [part, setPart] = useState<BoardPart>(boardParts.find(name => name === asked) ?? 'active')
  const [where, setWhere] = useState<Where>(wholeCommunity)
  const communityId = place?.communityId
  // Another community has other buildings: what was chosen in the one before means nothing there.
  const areaId = where.communityId === communityId ? where.areaId : undefined
  const list = usePaged(
    after => api.appeals.board({ communityId: communityId!, areaId, part, after }),
    [communityId, areaId, part],
    communityId !== undefined,
  )
  const mine = useMine()
  const follow = useFollowed()
  useDidShow(() => void mine.reload())
  const parts: Option<BoardPart>[] = boardParts.map(value => ({ value, text: t(board[value]) }))
  return (
    <Page
      header={<Header title={t(board.title)} tab={!care} />}
      footer={care ? undefined : <TabBar current='appeals/board' badges={{ 'appeals/board': mine.waiting }} />}
    >
      <Tabs label={t(board.parts)} options={parts} chosen={part} onChoose={chosen => setPart(chosen)} />
      <View className='row g8 wrap mt12 mb12'>
        <Button small fill className='reg' icon='search' onTap={() => open('appeals/find')}>
          {t(board.byNumber)}
        </Button>
        {place && <WhereFilter place={place} where={where} onChoose={setWhere} />}
      </View>
      <MineCell mine={mine} />
      {place ? (
        <PagedView of={list} empty={<Nothing part={part} />}>
          {cards => cards.map(card => <BoardRow key={card.id} card={card} follow={follow} mine={mine.ids} />)}
        </PagedView>
      ) : (
        <Empty icon='pin' title={t(board.choosePlace)}>
          <Button look='primary' onTap={() => open('places/pick')}>
            {t(home.choose)}
          </Button>
        </Empty>
      )}
      <View className='cap mt16'>{t(board.note)}</View>
    </Page>
  )
}

function Nothing({ part }: { part: BoardPart }) {
  const { t } = useText()
  if (part === 'longList') return <Empty icon='m-list' title={t(rulingText.noneListed)} note={t(rulingText.noneListedNote)} />
  if (part === 'overdue') return <Empty icon='m-done' title={t(board.emptyOverdue)} />
  return (
    <Empty icon='home' title={t(board.empty)} note={t(board.emptyHint)}>
      <Button look='second' onTap={() => open('appeals/file')}>
        {t(board.file)}
      </Button>
    </Empty>
  )
}
