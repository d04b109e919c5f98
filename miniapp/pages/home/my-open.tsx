import { Text, View } from '@tarojs/components'
import type { MineCard } from '@shared/appeals/appeal.views'
import { isActive } from '@shared/appeals/appeal.workflow'
import type { Doorstep } from '@shared/organisation/organisation.views'
import { ClockLine, Ticks } from '@/components/clock'
import { DutyLine } from '@/components/duty-line'
import { Icon } from '@/components/icon'
import { StatusMark } from '@/components/status-mark'
import { Tap } from '@/components/tap'
import { open } from '@/navigate'
import { home } from '@/strings/home'
import { useText } from '@/strings/text'

const shown = 3

/** One's own matters that are under way, and whom to ring. */
export function MyOpen({ mine, doorstep }: { mine: MineCard[]; doorstep: Doorstep }) {
  const { t, w } = useText()
  const running = mine.filter(({ status, waitsForYou }) => isActive(status) || waitsForYou)
  return (
    <View>
      {mine.length > 0 && (
        <View>
          <View className='sec'>
            <Text>{t(home.mine)}</Text>
            <Tap role='link' className='sec-more' onTap={() => open('appeals/mine')}>
              {t(home.all)}
              <Icon name='chev' small />
            </Tap>
          </View>
          <View className='cells'>
            {running.length === 0 && <View className='cell sub'>{t(home.quiet)}</View>}
            {running.slice(0, shown).map(card => (
              <Tap key={card.id} role='link' className='cell blk' onTap={() => open('appeals/detail', { id: card.id })}>
                <View className='row sp g8 wrap'>
                  <Text className='b'>{card.title ?? w(card.category.name)}</Text>
                  <StatusMark status={card.status} clock={card.clock} ruleBy={card.ruleBy} />
                </View>
                {card.clock && (
                  <View className='mt8'>
                    <Ticks clock={card.clock} />
                    <ClockLine clock={card.clock} />
                  </View>
                )}
                {card.waitsForYou && (
                  <View className='sub jade b mt4'>{t(card.waitsForYou === 'answer' ? home.answerWanted : home.rateWanted)}</View>
                )}
              </Tap>
            ))}
          </View>
        </View>
      )}
      <DutyLine duty={doorstep.duty} />
    </View>
  )
}
