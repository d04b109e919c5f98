import { View } from '@tarojs/components'
import type { AppealView } from '@shared/appeals/appeal.views'
import { Button } from '@/components/button'
import { Icon } from '@/components/icon'
import { Tap } from '@/components/tap'
import { partyText } from '@/strings/outside'
import { rulingText } from '@/strings/rulings'
import { handle } from '@/strings/staff'
import type { Ruling } from './ruling-sheet'
import { useText, type Text } from '@/strings/text'

export type Action =
  | 'reply'
  | 'assign'
  | 'transfer'
  | 'ask'
  | 'resolve'
  | 'more'
  | 'reveal'
  | 'solved'
  | 'keepCommitment'
  | 'dropCommitment'
  | Seldom
  | Ruling
/** What stands under “more”. */
const seldom = [
  'startWork',
  'schedule',
  'commit',
  'askExtension',
  'forward',
  'askTask',
  'setPriority',
  'setTitle',
  'correct',
  'putOnList',
  'merge',
  'returnIt',
  'decline',
] as const
type Seldom = (typeof seldom)[number]
const four: readonly { action: Action & AppealView['can'][number]; text: Text }[] = [
  { action: 'reply', text: handle.reply },
  { action: 'assign', text: handle.assign },
  { action: 'transfer', text: handle.transfer },
  { action: 'ask', text: handle.ask },
  { action: 'resolve', text: handle.resolve },
]

/** The actions that are open now, the first one outlined; where there is none, why. */
export function ActionBar({ appeal: { can, status }, onOpen }: { appeal: AppealView; onOpen(action: Action): void }) {
  const { t } = useText()
  const open = four.filter(({ action }) => can.includes(action))
  const more = seldom.some(action => can.includes(action))
  const rules = (['ruleReopen', 'ruleReview', 'reviewList', 'grantExtension', 'confirmDecline', 'checkOff'] as const).some(step =>
    can.includes(step),
  )
  const waits =
    status === 'need_info'
      ? handle.waitsAnswer
      : status === 'resolved'
        ? handle.waitsRating
        : status === 'external'
          ? partyText.waits
          : handle.nothing
  const why = rules ? rulingText.above : waits
  return (
    <View className='act'>
      {open.length === 0 && <View className='sub gr ctr'>{t(why)}</View>}
      {open.length > 0 && (
        <View className='four' {...{ role: 'group', 'aria-label': t(handle.four) }}>
          {open.map(({ action, text }, index) => (
            <Button key={action} look={index === 0 ? 'second' : 'quiet'} onTap={() => onOpen(action)}>
              {t(text)}
            </Button>
          ))}
        </View>
      )}
      {more && (
        <Tap className='hit lnk act-more' onTap={() => onOpen('more')}>
          {t(handle.more)}
          <Icon name='down' small />
        </Tap>
      )}
    </View>
  )
}
