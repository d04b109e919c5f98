import { Text, View } from '@tarojs/components'
import { priorities } from '@shared/appeals/appeal.limits'
import type { AppealView } from '@shared/appeals/appeal.views'
import { AnswerLines } from '@/components/answer-lines'
import { Ticks } from '@/components/clock'
import { Photos } from '@/components/photos'
import { StatusMark } from '@/components/status-mark'
import { VoiceNote } from '@/components/voice-note'
import { Tap } from '@/components/tap'
import { clock as clockText, common } from '@/strings/common'
import { dateOf, dateTimeOf } from '@/strings/dates'
import { handle } from '@/strings/staff'
import { useText } from '@/strings/text'
import { People } from './people'
import { Waits } from './waits'

/** How it stands, what was said, who filed it and who has it. */
export function Matter({
  appeal,
  phone,
  onTitle,
  onReveal,
}: {
  appeal: AppealView
  /** The number that was left, once it was told. */
  phone: string | null
  onTitle(): void
  onReveal(): void
}) {
  const { t, w, sentences } = useText()
  const { status, clock, number, title, category, area, priority, text, photos, answers, voice, can, visibility, wordsPublic } =
    appeal
  const late = clock?.light === 'vermilion' || clock?.light === 'filled'
  const what = [
    w(category.group),
    w(category.name),
    w(area.name),
    priority && `${priority.toUpperCase()} ${w(priorities[priority].name)}`,
  ]
  const publicly = visibility === 'private' ? t(handle.private) : title ? t(handle.publicTitle, { title }) : t(handle.noTitle)
  return (
    <View>
      <View className='row sp g8 wrap mt4'>
        <StatusMark status={status} merged={appeal.closeCode === 'merged'} clock={clock} ruleBy={appeal.ruleBy} staff />
        <Text className='cap'>{number}</Text>
      </View>
      <View className='h1 mt4'>{title ?? w(category.name)}</View>
      <View className='cap'>{what.filter(Boolean).join(t(common.separator))}</View>
      {clock && clock.light !== 'stopped' && (
        <View className='mt8'>
          <Ticks clock={clock} />
          <View className='row sp g8 wrap cap mt4'>
            <Text>{t(clock.until === 'accept' ? handle.filedOn : handle.acceptedOn, { date: dateOf(clock.startedAt) })}</Text>
            <Text className={late ? 'verm b' : ''}>
              {clock.light === 'paused'
                ? t(clockText.pausedStaff)
                : t(late ? clockText.shouldHave : clock.until === 'accept' ? clockText.acceptBy : clockText.answerBy, {
                    due: dateTimeOf(clock.dueAt),
                  })}
            </Text>
          </View>
        </View>
      )}
      <Waits appeal={appeal} />
      <View className='card mt16'>
        <View className='read'>{text}</View>
        <AnswerLines answers={answers} />
        <VoiceNote voice={voice} />
        <Photos photos={photos} />
        <View className='row sp g8 wrap mt8'>
          <Text className='cap gr'>{sentences(t(handle.notPublic), publicly, wordsPublic && t(handle.wordsPublic))}</Text>
          {can.includes('setTitle') && (
            <Tap className='hit lnk' onTap={onTitle} label={t(handle.editTitle)}>
              {t(handle.edit)}
            </Tap>
          )}
        </View>
      </View>
      <People appeal={appeal} phone={phone} onReveal={onReveal} />
    </View>
  )
}
