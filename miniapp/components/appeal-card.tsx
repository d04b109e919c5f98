import type { ReactNode } from 'react'
import { Text, View } from '@tarojs/components'
import type { BoardCard } from '@shared/appeals/appeal.views'
import { open } from '../navigate'
import { board } from '../strings/appeals'
import { clock as clockText, common } from '../strings/common'
import { dateOf, dateTimeOf } from '../strings/dates'
import { listedLine, promisedLine } from '../strings/matter-notes'
import { rulingText } from '../strings/rulings'
import { support } from '../strings/support'
import { useText, type Speaking } from '../strings/text'
import { Ticks } from './clock'
import { speaksToHolder, StatusMark } from './status-mark'
import { Tap } from './tap'

/** Who has it, and the date that counts now. */
function standing({ clock, unit, whereToGo, filedAt, promisedFor, onList }: BoardCard, speaking: Speaking): string {
  const { t, w } = speaking
  if (whereToGo) return t(board.whereToGo, { where: whereToGo })
  if (onList) return [w(unit), listedLine(onList, speaking)].filter(Boolean).join(t(common.separator))
  const filedOn = t(board.filedOn, { date: dateOf(filedAt) })
  if (!clock || clock.light === 'stopped') return [w(unit), filedOn].filter(Boolean).join(t(common.separator))
  const late = clock.light === 'vermilion' || clock.light === 'filled'
  const due = dateTimeOf(clock.dueAt)
  const date =
    clock.light === 'paused'
      ? t(clockText.pausedStaff)
      : t(late ? clockText.shouldHave : clock.until === 'accept' ? clockText.acceptBy : clockText.answerBy, { due })
  if (promisedFor) return [w(unit), promisedLine(promisedFor, speaking)].join(t(common.separator))
  return [w(unit) || filedOn, date].join(t(common.separator))
}

interface Props {
  card: BoardCard
  title?: string
  /** What whoever looks may do, beside the way to the matter. */
  action?: ReactNode
  /** What its holder reads besides. */
  children?: ReactNode
}

/** One matter in a list: status, number, title or what kind it is, place, ticks, date. */
export function AppealCard({ card, title, action, children }: Props) {
  const speaking = useText()
  const { t, w } = speaking
  const { id, number, status, category, area, clock, ruleBy } = card
  const homes = !action && card.supporters > 0
  const line = standing(card, speaking)
  const head = (
    <View>
      <View className='row sp g8 wrap'>
        <StatusMark status={status} clock={clock} ruleBy={ruleBy} staff={title === undefined && speaksToHolder(status)} />
        <Text className='cap'>{number}</Text>
      </View>
      <View className='b mt4 el'>{title ?? card.title ?? w(category.name)}</View>
      <View className='cap'>
        {[w(category.group), w(area.name), ...(homes ? [t(support.homes, { count: card.supporters })] : [])].join(
          t(common.separator),
        )}
      </View>
      {clock && clock.light !== 'stopped' && (
        <View className='mt8'>
          <Ticks clock={clock} />
        </View>
      )}
      {!action && <View className='cap mt8'>{line}</View>}
      {card.onList && <View className='sub mt4'>{t(rulingText.missing, { need: card.onList.need })}</View>}
      {children}
    </View>
  )
  const look = () => open('appeals/detail', { id })
  if (!action)
    return (
      <Tap role='link' className='card' onTap={look}>
        {head}
      </Tap>
    )
  return (
    <View className='card'>
      <Tap role='link' onTap={look}>
        {head}
      </Tap>
      <View className='row sp g8 wrap mt8'>
        <View className='cap gr'>{line}</View>
        {action}
      </View>
    </View>
  )
}
