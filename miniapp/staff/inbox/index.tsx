import { View } from '@tarojs/components'
import { useDidShow } from '@tarojs/taro'
import type { DeskCard } from '@shared/appeals/appeal.views'
import { api } from '@/api'
import { DeskPage } from '@/components/desk'
import { Icon } from '@/components/icon'
import { Empty, PagedView } from '@/components/states'
import { useLoad } from '@/hooks/use-load'
import { usePaged } from '@/hooks/use-paged'
import { useMe } from '@/session'
import { dayOf } from '@/strings/dates'
import { desk } from '@/strings/staff'
import { useText } from '@/strings/text'
import { DeskCell } from '../desk-cell'
import { NoWork } from '../no-work'
import { useDesk } from '../use-desk'

const urgent = ({ clock }: DeskCard) => clock?.light === 'vermilion' || clock?.light === 'filled' || clock?.light === 'amber'

/** What waits for this person, the late and the due first. */
export default function StaffInboxPage() {
  const { t, w } = useText()
  const person = useMe()
  const communityId = useDesk()
  const counts = useLoad(() => api.appeals.deskCounts({ communityId: communityId! }), [communityId], communityId !== null)
  const list = usePaged(
    after => api.appeals.desk({ communityId: communityId!, part: 'open', after }),
    [communityId],
    communityId !== null,
  )
  useDidShow(() => {
    if (counts.data) void counts.reload()
    if (list.known) void list.reload()
  })
  const lights = counts.data ?? { overdue: 0, today: 0, inTime: 0, toAccept: 0, paused: 0, toRate: 0 }
  const waiting = lights.overdue + lights.today + lights.inTime
  const units = [...new Set(person?.roles.map(({ unit }) => w(unit?.name)).filter(Boolean))].join('、')
  return (
    <DeskPage entry='staff/inbox' title={t(desk.title)} tab badges={{ 'staff/inbox': lights.overdue + lights.today }}>
      {communityId === null ? (
        <NoWork />
      ) : (
        <View>
          <View className='h1'>{waiting > 0 ? t(desk.headline, { count: waiting }) : t(desk.allDone)}</View>
          <View className='sub'>{[units, dayOf(new Date())].filter(Boolean).join(' · ')}</View>
          <View className='card half third counts mt12'>
            <Count n={lights.overdue} icon='m-over' look='verm' text={t(desk.overdue)} />
            <Count n={lights.today} icon='m-near' look='amber' text={t(desk.today)} />
            <Count n={lights.inTime} icon='m-half' look='ink2' text={t(desk.inTime)} />
          </View>
          <PagedView of={list} empty={<Empty icon='m-done' title={t(desk.allDone)} note={t(desk.allDoneNote)} />}>
            {cards => (
              <View>
                <Group
                  title={t(cards.filter(urgent).length === 1 ? desk.firstOne : desk.first, {
                    count: cards.filter(urgent).length,
                  })}
                  cards={cards.filter(urgent)}
                />
                <Group title={t(desk.rest)} cards={cards.filter(card => !urgent(card))} />
              </View>
            )}
          </PagedView>
        </View>
      )}
    </DeskPage>
  )
}

const Count = ({ n, icon, look, text }: { n: number; icon: string; look: string; text: string }) => (
  <View className='half-c ctr'>
    <View className={`num ${look}`}>{n}</View>
    <View className={`row g4 jc mt4 t-cap b ${look}`}>
      <Icon name={icon} small />
      {text}
    </View>
  </View>
)

const Group = ({ title, cards }: { title: string; cards: DeskCard[] }) =>
  cards.length === 0 ? null : (
    <View>
      <View className='sec' {...{ role: 'heading', 'aria-level': '2' }}>
        {title}
      </View>
      <View className='cells'>
        {cards.map(card => (
          <DeskCell key={card.id} card={card} />
        ))}
      </View>
    </View>
  )
