import type { PropsWithChildren } from 'react'
import { View } from '@tarojs/components'
import type { EarlierView, RecurrenceView } from '@shared/appeals/recurrence.views'
import { appealStatus } from '@shared/appeals/appeal.workflow'
import { Icon } from './icon'
import { LinkCell } from './link-cell'
import { speaksToHolder } from './status-mark'
import { Tap } from './tap'
import { dateOf } from '../strings/dates'
import { common } from '../strings/common'
import { recurrenceText } from '../strings/recurrence'
import { useText, type Speaking } from '../strings/text'

interface Props {
  recurrence: RecurrenceView
  onOpen(id: string): void
  /** States are said in the words of the desk. */
  staff?: boolean
}

/** Which time it is at its place, what was done the time before, and what came after; `children` are what may be said about it. */
export function RecurrenceCard({ recurrence: { count, earlier, later }, onOpen, staff, children }: PropsWithChildren<Props>) {
  const speaking = useText()
  const { t, w } = speaking
  return (
    <View>
      {earlier && (
        <View className='card sel mb12'>
          <View className='row g8'>
            <Icon name='m-redo' />
            <View className='gr b'>
              {count > 1 ? t(recurrenceText.times, { count }) : t(recurrenceText.apart, { number: earlier.number })}
            </View>
          </View>
          {count > 1 && <View className='mt4'>{lastTime(earlier, speaking)}</View>}
          {count > 1 && <View className='cap mt4'>{t(recurrenceText.durable)}</View>}
          {count > 1 && earlier.result && (
            <View className='mt8'>
              <View className='cap'>{t(recurrenceText.lastReply)}</View>
              <View className='read'>{earlier.result}</View>
            </View>
          )}
          <View className='row sp g8 wrap'>
            {earlier.id && (
              <Tap className='hit lnk' role='link' onTap={() => onOpen(earlier.id!)}>
                {t(recurrenceText.see)}
                <Icon name='chev' small />
              </Tap>
            )}
            {children}
          </View>
        </View>
      )}
      {later.length > 0 && (
        <View className='card sel mb12'>
          <View className='b'>{t(recurrenceText.later)}</View>
          <View className='cells mt8'>
            {later.map(({ id, number, status, filedAt }) => (
              <LinkCell
                key={id}
                icon='m-redo'
                title={number}
                note={[
                  t(recurrenceText.laterOn, { date: dateOf(filedAt) }),
                  w(appealStatus[status][staff || speaksToHolder(status) ? 'staff' : 'public']),
                ].join(t(common.separator))}
                onTap={() => onOpen(id)}
              />
            ))}
          </View>
        </View>
      )}
    </View>
  )
}

const lastTime = ({ number, unit, fixedAt }: EarlierView, { t, w }: Speaking) =>
  fixedAt
    ? t(recurrenceText.before, { number, unit: w(unit), date: dateOf(fixedAt) })
    : t(recurrenceText.beforeOpen, { number, unit: w(unit) })
