import { useEffect } from 'react'
import { Text, View } from '@tarojs/components'
import { moderationCauses, type Cause } from '@shared/moderation/moderation.causes'
import type { Mark, ModerationCard } from '@shared/moderation/moderation.views'
import { moderationStatuses } from '@shared/moderation/moderation.workflow'
import { Button } from '@/components/button'
import { Icon } from '@/components/icon'
import { Photos } from '@/components/photos'
import { Problem } from '@/components/states'
import { say } from '@/components/toast'
import { useSubmit } from '@/hooks/use-submit'
import { open } from '@/navigate'
import { common } from '@/strings/common'
import { momentOf } from '@/strings/dates'
import { moderation } from '@/strings/moderation'
import { useText } from '@/strings/text'

/** One thing to look at: what it says, what is suspicious about it, what can be decided. */
export function ContentCard({ card, onDecided, onRefuse }: { card: ModerationCard; onDecided(): void; onRefuse(): void }) {
  const { t, w } = useText()
  const { id, version, type, status, about, number, text, photos, marks, since, can } = card
  const release = useSubmit(keyed => keyed.moderation.release({ id, version }), onDecided)
  const late = release.error?.status === 409
  useEffect(() => {
    if (!late) return
    say(t(moderation.moved))
    onDecided()
  }, [late])
  return (
    <View className='card'>
      <View className='row sp g8 wrap'>
        <View className='st'>
          <Icon name='m-chk' />
          {w(moderationStatuses[status])}
        </View>
        <Text className='cap'>{[t(moderation[type]), momentOf(since)].join(t(common.separator))}</Text>
      </View>
      <View className='cap mt4'>{[w(about), number].filter(Boolean).join(t(common.separator))}</View>
      {text !== null && (
        <View className='read mt8'>
          <Marked text={text} marks={marks} />
        </View>
      )}
      <Photos photos={photos} />
      <Suspicions card={card} />
      <View className='row g8 mt12 wrap'>
        {can.includes('mask') && photos.length > 0 && (
          <Button small fill look='second' icon='edit' onTap={() => open('staff/moderation/mask', { id })}>
            {t(moderation.mask)}
          </Button>
        )}
        {can.includes('release') && (
          <Button
            small
            fill
            look={can.includes('mask') ? 'quiet' : 'second'}
            busy={release.busy}
            onTap={() => void release.submit()}
          >
            {t(moderation.release)}
          </Button>
        )}
        {(can.includes('refuse') || can.includes('uphold')) && (
          <Button small fill look='danger' onTap={onRefuse}>
            {t(can.includes('uphold') ? moderation.uphold : moderation.refuse)}
          </Button>
        )}
      </View>
      {!late && <Problem error={release.error} />}
    </View>
  )
}

/** What the word list found, what readers said, what was decided before and what its author says against it. */
function Suspicions({ card: { type, status, checked, marks, reports, cause, note, contest, can } }: { card: ModerationCard }) {
  const { t, w } = useText()
  const named = (causes: Cause[]) => [...new Set(causes)].map(one => w(moderationCauses[one])).join('、')
  const waits = status === 'pending' || status === 'reported'
  const lines = [
    marks.length > 0 && t(moderation.maybe, { cause: named(marks.map(one => one.cause)) }),
    type === 'appealPhotos' && waits && t(moderation.look),
    type === 'appealWords' && !checked && t(moderation.notLooked),
    reports.length > 0 && t(moderation.reported, { cause: named(reports.map(one => one.cause)) }),
    cause && t(moderation.because, { cause: [w(moderationCauses[cause]), note].filter(Boolean).join(t(common.separator)) }),
    contest && t(moderation.contested, { text: contest }),
    can.length === 0 && status !== 'upheld' && t(status === 'contested' ? moderation.otherPerson : moderation.ownMatter),
  ].filter(Boolean)
  return (
    <View>
      {lines.map(line => (
        <View key={String(line)} className='row g8 mt8 t-sub b'>
          <Icon name='m-ask' small />
          <View className='gr'>{line}</View>
        </View>
      ))}
    </View>
  )
}

/** The text with its suspicious passages tinted. */
function Marked({ text, marks }: { text: string; marks: Mark[] }) {
  const pieces: { from: number; piece: string; tinted: boolean }[] = []
  let at = 0
  for (const { start, end } of marks) {
    pieces.push(
      { from: at, piece: text.slice(at, start), tinted: false },
      { from: start, piece: text.slice(start, end), tinted: true },
    )
    at = end
  }
  pieces.push({ from: at, piece: text.slice(at), tinted: false })
  return (
    <>
      {pieces.map(({ from, piece, tinted }) =>
        piece === '' ? null : (
          <Text key={`${from}${tinted}`} className={tinted ? 'tint' : ''}>
            {piece}
          </Text>
        ),
      )}
    </>
  )
}
