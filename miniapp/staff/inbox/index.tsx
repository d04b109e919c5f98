import { View } from '@tarojs/components'
import { useDidShow } from '@tarojs/taro'
import type { TodaySection } from '@shared/appeals/appeal.views'
import type { TodayPart } from '@shared/appeals/list-parts'
import { api } from '@/api'
import { DeskPage } from '@/components/desk'
import { Empty, LoadedView } from '@/components/states'
import { useLoad } from '@/hooks/use-load'
import { useWide } from '@/hooks/use-wide'
import { useMe } from '@/session'
import { dayOf } from '@/strings/dates'
import { desk, todayText } from '@/strings/staff'
import { useText } from '@/strings/text'
import { NoWork } from '../no-work'
import { otherLines } from '../today'
import { useDesk, useDeskRoles } from '../use-desk'
import { Lights } from './lights'
import { Lines, Matters } from './sections'

const none: TodaySection = { part: 'open', cards: [], more: false }

/** The day's work: what is late or due first, what residents wait for, what wants a second person. */
export default function StaffTodayPage() {
  const { t, w } = useText()
  const person = useMe()
  const communityId = useDesk()
  const held = useDeskRoles()
  const wide = useWide()
  const known = communityId !== null
  const counts = useLoad(() => api.appeals.deskCounts({ communityId: communityId! }), [communityId], known)
  const sections = useLoad(() => api.appeals.today({ communityId: communityId! }), [communityId], known)
  const others = useLoad(() => otherLines(communityId!, held), [communityId], known)
  useDidShow(() => {
    for (const one of [counts, sections, others]) if (one.data) void one.reload()
  })
  const lights = counts.data ?? { overdue: 0, today: 0, inTime: 0 }
  const part = (name: TodayPart) => sections.data?.find(section => section.part === name) ?? none
  const units = [
    ...new Set(person?.roles.map(({ unit, communityId: at }) => at === communityId && w(unit?.name)).filter(Boolean)),
  ].join('、')
  const urgent = {
    part: 'overdue' as const,
    cards: [...part('overdue').cards, ...part('today').cards],
    more: part('overdue').more || part('today').more,
  }
  const quiet = sections.data?.every(({ cards }) => cards.length === 0) && others.data?.every(({ lines }) => lines.length === 0)
  const told = [
    { text: todayText.dueToday, count: lights.today },
    { text: todayText.overdue, count: lights.overdue },
    { text: todayText.confirm, count: part('toConfirm').cards.length },
  ].filter(({ count }) => count > 0)
  const headline = told.map(({ text, count }) => t(text, { count })).join(t(todayText.comma)) || t(todayText.calm)
  const kick = [units, dayOf(new Date())].filter(Boolean).join(' · ')
  return (
    <DeskPage
      entry='staff/inbox'
      title={t(desk.title)}
      headline={known && counts.data ? headline : undefined}
      kick={kick}
      tab
      full
      badges={{ 'staff/inbox': lights.overdue + lights.today }}
    >
      {!known ? (
        <NoWork />
      ) : (
        <View>
          {!wide && <View className='sub'>{kick}</View>}
          {!wide && counts.data && <Lights {...counts.data} />}
          <LoadedView of={sections}>
            {() =>
              quiet ? (
                <Empty icon='m-done' title={t(desk.allDone)} note={t(desk.allDoneNote)} />
              ) : (
                <View className='day'>
                  <View className='day-col'>
                    <Matters title={todayText.owed} section={part('owed')} />
                    <Matters title={todayText.first} note={todayText.firstNote} section={urgent} />
                    <Matters title={todayText.notSolved} section={part('notSolved')} />
                    <Matters title={todayText.answered} section={part('answered')} />
                    <Matters title={todayText.toAccept} section={part('toAccept')} />
                  </View>
                  <View className='day-col'>
                    <Matters title={todayText.toConfirm} note={todayText.secondPerson} section={part('toConfirm')} />
                    <Matters title={todayText.supervised} section={part('supervised')} />
                    <Matters title={todayText.toRule} note={todayText.toRuleNote} section={part('toRule')} />
                    {others.data?.map(({ title, lines }) => (
                      <Lines key={title[0]} title={title} lines={lines} />
                    ))}
                    <Matters title={todayText.open} section={part('open')} />
                  </View>
                </View>
              )
            }
          </LoadedView>
        </View>
      )}
    </DeskPage>
  )
}
