import { View } from '@tarojs/components'
import type { DeskCard } from '@shared/appeals/appeal.views'
import type { DeskSort } from '@shared/appeals/list-parts'
import { Ticks } from '@/components/clock'
import { Icon } from '@/components/icon'
import { StatusMark } from '@/components/status-mark'
import { Tap } from '@/components/tap'
import { isShiftHeld } from '@/platform/keyboard'
import { clock as clockText } from '@/strings/common'
import { dateOf, dateTimeOf } from '@/strings/dates'
import { desk, queueText } from '@/strings/staff'
import { useText } from '@/strings/text'
import { matterNotes } from '@/strings/matter-notes'
import { coverLine } from '@/strings/cover-line'
import { picksText } from '@/strings/picks'
import type { Picks } from './use-picks'

export const rowId = (id: string) => `matter-${id}`
const pickId = (id: string) => `pick-${id}`
/** Whether what has the focus belongs to that row. */
export const isInRow = (focused: string, id: string) => focused === rowId(id) || focused === pickId(id)

interface Props {
  cards: DeskCard[]
  chosen: string | undefined
  sort: DeskSort
  onSort(sort: DeskSort): void
  onOpen(id: string): void
  /** Null for whoever gives nothing away. */
  picks: Picks | null
}

/** A row a matter: how it stands, what, where, whose, since when, till when. The title is what one opens it by. */
export function MatterTable({ cards, chosen, sort, onSort, onOpen, picks }: Props) {
  const { t } = useText()
  const head = (className: string, text: string) => (
    <View className={`dt-c ${className}`} {...{ role: 'columnheader' }}>
      {text}
    </View>
  )
  return (
    <View className={`dt ${chosen ? 'narrow' : ''}`} {...{ role: 'table', 'aria-label': t(desk.queue) }}>
      <View className='dt-r dt-h' {...{ role: 'row' }}>
        {picks && (
          <View className='dt-c dt-pick' {...{ role: 'columnheader' }}>
            <Pick label={t(picksText.all)} on={cards.every(({ id }) => picks.has(id))} onTap={picks.pickAll} />
          </View>
        )}
        {head('dt-status', t(queueText.status))}
        {head('dt-title', t(queueText.titleAndNumber))}
        {head('dt-area', t(queueText.place))}
        {head('dt-unit', t(queueText.unit))}
        <SortedHead
          className='dt-filed'
          text={t(queueText.filed)}
          way={sort === 'newest' ? 'descending' : sort === 'oldest' ? 'ascending' : 'none'}
          onTap={() => onSort(sort === 'newest' ? 'oldest' : 'newest')}
        />
        <SortedHead
          className='dt-due'
          text={t(queueText.due)}
          way={sort === 'due' ? 'ascending' : 'none'}
          onTap={() => onSort('due')}
        />
      </View>
      {cards.map(card => (
        <Row key={card.id} card={card} on={card.id === chosen} onOpen={() => onOpen(card.id)} picks={picks} />
      ))}
    </View>
  )
}

function SortedHead({ className, text, way, onTap }: { className: string; text: string; way: string; onTap(): void }) {
  return (
    <View className={`dt-c ${className}`} {...{ role: 'columnheader', 'aria-sort': way }}>
      <Tap className={`hit ${way === 'none' ? '' : 'jade b'}`} onTap={onTap}>
        {text}
        {way !== 'none' && <Icon name='down' small className={way === 'ascending' ? 'turned' : ''} />}
      </Tap>
    </View>
  )
}

function Pick({ id, label, on, onTap }: { id?: string; label: string; on: boolean; onTap(): void }) {
  return (
    <Tap id={id} role='checkbox' className='hit jc' label={label} on={on} onTap={onTap}>
      <View className={`pick-box ${on ? 'on' : ''}`}>{on && <Icon name='check' small />}</View>
    </Tap>
  )
}

function Row({ card, on, onOpen, picks }: { card: DeskCard; on: boolean; onOpen(): void; picks: Picks | null }) {
  const speaking = useText()
  const { t, w } = speaking
  const { id, status, clock, title, text, number, area, unit, handler, cover, filedAt, visibility, declineProposed } = card
  const late = clock?.light === 'vermilion' || clock?.light === 'filled'
  const notes = [
    number,
    visibility === 'private' && t(desk.private),
    declineProposed && t(queueText.declineWaits),
    ...matterNotes(card, speaking),
  ]
  const till =
    clock?.light === 'paused' ? t(clockText.pausedStaff) : clock && clock.light !== 'stopped' ? dateTimeOf(clock.dueAt) : ''
  const cell = { role: 'cell' }
  return (
    <View className={`dt-r ${on ? 'on' : ''}`} onClick={onOpen} {...{ role: 'row' }}>
      {picks && (
        // A tap here picks the row and does not open it.
        <View className='dt-c dt-pick' onClick={event => event.stopPropagation()} {...cell}>
          <Pick
            id={pickId(id)}
            label={t(picksText.pick, { number })}
            on={picks.has(id)}
            onTap={() => picks.pick(id, isShiftHeld())}
          />
        </View>
      )}
      <View className='dt-c dt-status' {...cell}>
        <StatusMark status={status} clock={clock} ruleBy={card.ruleBy} staff />
      </View>
      <View className='dt-c dt-title' {...cell}>
        <Tap role='link' id={rowId(id)} className='dt-link' onTap={onOpen}>
          {title ?? text}
        </Tap>
        <View className='cap'>{notes.filter(Boolean).join(' · ')}</View>
      </View>
      <View className='dt-c dt-area sub' {...cell}>
        {w(area.name)}
      </View>
      <View className='dt-c dt-unit sub' {...cell}>
        <View>{unit ? w(unit) : t(desk.unassigned)}</View>
        {handler && <View className='cap'>{w(handler)}</View>}
        {cover && <View className='cap b'>{coverLine(cover, speaking)}</View>}
      </View>
      <View className='dt-c dt-filed sub' {...cell}>
        {dateOf(filedAt)}
      </View>
      <View className='dt-c dt-due' {...cell}>
        {clock && clock.light !== 'stopped' && clock.light !== 'paused' && <Ticks clock={clock} />}
        <View className={`cap ${late ? 'verm' : ''}`}>{till}</View>
      </View>
    </View>
  )
}
