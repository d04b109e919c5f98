import { Text, View } from '@tarojs/components'
import type { ClockView } from '@shared/appeals/appeal.views'
import { clock as text } from '../strings/common'
import { dateTimeOf, dayOf, shortDayOf, timeOf } from '../strings/dates'
import { common } from '../strings/common'
import { useText } from '../strings/text'

const looks = { green: '', amber: 'near', vermilion: 'over', filled: 'over', paused: 'paused', stopped: 'paused' } as const
const lefts = { accept: text.leftAccept, answer: text.leftLabel, redo: text.leftRedo } as const
const mostTicks = 24

/** One tick a working day: gone, today, to come. A screen reader hears the sentence beside it instead. */
export function Ticks({ clock }: { clock: ClockView }) {
  const over = clock.light === 'vermilion' || clock.light === 'filled'
  const days = Math.min(clock.days, mostTicks)
  return (
    <View className={`ticks ${looks[clock.light]}`} {...{ 'aria-hidden': 'true' }}>
      {Array.from({ length: days }, (_, day) => (
        <View key={day} className={`tick ${over || day < clock.past ? 'on' : day === clock.past ? 'now' : ''}`} />
      ))}
    </View>
  )
}

/** The first number of a sentence, larger and in colour. */
function Counted({ text: sentence, colour }: { text: string; colour: string }) {
  const [number = ''] = /\d+/.exec(sentence) ?? []
  if (number === '') return <>{sentence}</>
  const at = sentence.indexOf(number)
  return (
    <>
      {sentence.slice(0, at)}
      <Text className={`t-h2 b ${colour}`}>{number}</Text>
      {sentence.slice(at + number.length)}
    </>
  )
}

/** `还剩 2 个工作日` on the left, the date on the right: one line under the ticks. */
export function ClockLine({ clock }: { clock: ClockView }) {
  const { t } = useText()
  const over = clock.light === 'vermilion' || clock.light === 'filled'
  const due = dateTimeOf(clock.dueAt)
  const left =
    clock.light === 'paused'
      ? t(text.paused)
      : over
        ? t(text.over, { count: clock.overdueBy })
        : t(text.left, { count: clock.left })
  return (
    <View className='row sp g8 wrap mt8'>
      <Text className={`t-sub ${over ? 'verm b' : 'ink2'}`}>
        <Counted text={left} colour={over ? 'verm' : clock.light === 'amber' ? 'amber' : 'jade'} />
      </Text>
      <Text className='cap'>{t(over ? text.shouldHave : clock.until === 'accept' ? text.acceptBy : text.answerBy, { due })}</Text>
    </View>
  )
}

/** The big number of a matter's page: how many working days are left, or by how many it is late. */
export function Countdown({ clock }: { clock: ClockView }) {
  const { t } = useText()
  const over = clock.light === 'vermilion' || clock.light === 'filled'
  const count = over ? clock.overdueBy : clock.left
  const colour = over ? 'verm' : clock.light === 'amber' ? 'amber' : clock.light === 'green' ? 'jade' : 'ink2'
  const label = clock.light === 'paused' ? text.paused : over ? text.overLabel : lefts[clock.until]
  return (
    <View className='card'>
      <View className='sub'>{t(label)}</View>
      <View className='row-b sp g12 wrap mt4'>
        <View>
          <Text className={`num-xl ${colour}`}>{count}</Text>
          <Text className='b'> {t(text.unit, { count })}</Text>
        </View>
        <View className='sub tr'>{`${dayOf(clock.dueAt)} ${timeOf(clock.dueAt)}`}</View>
      </View>
      <View className='mt12'>
        <Ticks clock={clock} />
      </View>
      {clock.light !== 'paused' && (
        <View className='row sp cap mt4' {...{ 'aria-hidden': 'true' }}>
          <Text>{shortDayOf(clock.startedAt)}</Text>
          {!over && clock.past > 0 && clock.left > 1 && <Text className='jade b'>{t(common.today)}</Text>}
          <Text>{shortDayOf(clock.dueAt)}</Text>
        </View>
      )}
    </View>
  )
}
