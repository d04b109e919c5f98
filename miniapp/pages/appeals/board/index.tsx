import { useState } from 'react'
import { View } from '@tarojs/components'
import { useDidShow, useRouter } from '@tarojs/taro'
import { appealLimits } from '@shared/appeals/appeal.limits'
import { boardParts, type BoardPart } from '@shared/appeals/list-parts'
import { api, fileUrl } from '@/api'
import { Button } from '@/components/button'
import { Tabs, type Option } from '@/components/choice'
import { TextLine } from '@/components/field'
import { Header } from '@/components/header'
import { LinkCell } from '@/components/link-cell'
import { Page } from '@/components/page'
import { Empty, PagedView } from '@/components/states'
import { TabBar } from '@/components/tab-bar'
import { usePaged } from '@/hooks/use-paged'
import { useSettled } from '@/hooks/use-settled'
import { usePlaceSharing } from '@/hooks/use-sharing'
import { open } from '@/navigate'
import { openAddress } from '@/platform/link'
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
  const { t, language } = useText()
  const { part: asked } = useRouter().params
  const { care } = preferences.use()
  const place = usePlace()
  usePlaceSharing('appeals/board', t(board.title))
  const [part, setPart] = useState<BoardPart>(boardParts.find(name => name === asked) ?? 'active')
  const [where, setWhere] = useState<Where>(wholeCommunity)
  const communityId = place?.communityId
  // Another community has other buildings: what was chosen in the one before means nothing there.
  const areaId = where.communityId === communityId ? where.areaId : undefined
  const [typed, setTyped] = useState('')
  const q = useSettled(typed.trim()) || undefined
  const list = usePaged(
    after => api.appeals.board({ communityId: communityId!, areaId, after, ...(q ? { q } : { part }) }),
    [communityId, areaId, q ?? part, q === undefined],
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
      {!q && <Tabs label={t(board.parts)} options={parts} chosen={part} onChoose={chosen => setPart(chosen)} />}
      {place && (
        <View className='mt12'>
          <TextLine
            label={t(board.search)}
            placeholder={t(board.search)}
            icon='search'
            value={typed}
            max={appealLimits.title}
            onChange={setTyped}
          />
        </View>
      )}
      <View className='row g8 wrap mt12 mb12'>
        <Button small fill className='reg' icon='key' onTap={() => open('appeals/find')}>
          {t(board.byNumber)}
        </Button>
        {place && <WhereFilter place={place} where={where} onChoose={setWhere} />}
      </View>
      {q ? <View className='cap mb12'>{t(board.searchNote)}</View> : <MineCell mine={mine} />}
      {place ? (
        <PagedView
          of={list}
          empty={q ? <NotFound q={q} onWiden={areaId ? () => setWhere(wholeCommunity) : null} /> : <Nothing part={part} />}
        >
          {cards => cards.map(card => <BoardRow key={card.id} card={card} follow={follow} mine={mine.ids} />)}
        </PagedView>
      ) : (
        <Empty icon='pin' title={t(board.choosePlace)}>
          <Button look='primary' onTap={() => open('places/pick')}>
            {t(home.choose)}
          </Button>
        </Empty>
      )}
      {communityId && !q && (
        <View className='cells mt16'>
          <LinkCell icon='table' title={t(board.figures)} note={t(board.figuresNote)} onTap={() => open('appeals/figures')} />
          <LinkCell
            icon='bell'
            title={t(board.subscribe)}
            note={t(board.subscribeNote)}
            onTap={() => openAddress(fileUrl(`/feeds/${communityId}/board.atom${language === 'en' ? '?lang=en' : ''}`))}
          />
        </View>
      )}
      <View className='cap mt16'>{t(board.note)}</View>
    </Page>
  )
}

function NotFound({ q, onWiden }: { q: string; onWiden: (() => void) | null }) {
  const { t } = useText()
  return (
    <Empty icon='search' title={t(board.notFound, { q })} note={t(board.notFoundHint)}>
      {onWiden && (
        <Button className='mb12' look='second' icon='pin' onTap={onWiden}>
          {t(board.widen)}
        </Button>
      )}
      <Button look={onWiden ? 'quiet' : 'second'} onTap={() => open('appeals/file')}>
        {t(board.file)}
      </Button>
    </Empty>
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
