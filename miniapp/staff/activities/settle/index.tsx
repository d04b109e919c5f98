import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import type { Settlement } from '@shared/hours/hour.views'
import { api } from '@/api'
import { Button } from '@/components/button'
import { DeskPage } from '@/components/desk'
import { LoadedView, Problem } from '@/components/states'
import { useDraft } from '@/hooks/use-draft'
import { useLoad, type Loaded } from '@/hooks/use-load'
import { useSubmit } from '@/hooks/use-submit'
import { common } from '@/strings/common'
import { dayOf } from '@/strings/dates'
import { hoursOf, spanOf } from '@/strings/lengths'
import { leading } from '@/strings/leading'
import { useText } from '@/strings/text'
import { SettleLine, type Decision } from './settle-line'

/** The minutes of one shift: most count by themselves, the rest are looked at one by one; then all are noted at once. */
export default function SettlePage() {
  const { t } = useText()
  const { shift = '' } = useRouter().params
  const shown = useLoad(() => api.hours.settlement({ id: shift }), [shift])
  const { draft, write, forget } = useDraft<{ decided: Record<string, Decision> }>(`settle:${shift}`, { decided: {} })
  return (
    <DeskPage
      entry='staff/activities'
      title={t(leading.settle)}
      headline={shown.data?.title}
      footer={shown.data?.can.includes('settle') && <Bar shown={shown} decided={draft.decided} onDone={forget} />}
    >
      <LoadedView of={shown}>
        {settlement => (
          <Lines
            settlement={settlement}
            decided={draft.decided}
            onDecide={(id, decision) => write({ decided: { ...draft.decided, [id]: decision } })}
          />
        )}
      </LoadedView>
    </DeskPage>
  )
}

interface LinesProps {
  settlement: Settlement
  decided: Record<string, Decision>
  onDecide(signUpId: string, decision: Decision): void
}
function Lines({ settlement, decided, onDecide }: LinesProps) {
  const { t } = useText()
  const { title, startsAt, lines, direct, toDecide, absent, can } = settlement
  const open = can.includes('settle')
  const whole = Math.round((new Date(settlement.endsAt).getTime() - new Date(startsAt).getTime()) / 60_000)
  const groups = [
    { title: t(leading.toDecide, { count: toDecide }), of: lines.filter(({ exception }) => exception) },
    { title: t(leading.direct, { count: direct }), of: lines.filter(line => !line.exception && line.checkedInAt) },
    { title: t(leading.missing, { count: absent }), of: lines.filter(line => !line.exception && !line.checkedInAt) },
  ]
  return (
    <View>
      <View className='h1'>{t(leading.settleHead, { count: lines.length, present: lines.length - absent })}</View>
      <View className='sub mt4'>{[title, dayOf(startsAt), spanOf(settlement)].join(t(common.separator))}</View>
      {groups.map(group =>
        group.of.length === 0 ? null : (
          <View key={group.title}>
            <View className='sec' {...{ role: 'heading', 'aria-level': '2' }}>
              {group.title}
            </View>
            <View className='stack'>
              {group.of.map(line => (
                <SettleLine
                  key={line.signUpId}
                  line={line}
                  whole={whole}
                  decision={decided[line.signUpId] ?? null}
                  onDecide={open && line.exception ? decision => onDecide(line.signUpId, decision) : null}
                />
              ))}
            </View>
          </View>
        ),
      )}
      <View className='cap mt12'>{t(leading.settleNote)}</View>
    </View>
  )
}

function Bar({ shown, decided, onDone }: { shown: Loaded<Settlement>; decided: Record<string, Decision>; onDone(): void }) {
  const { t } = useText()
  const { shiftId, lines, toDecide } = shown.data!
  const known = lines.filter(({ signUpId }) => decided[signUpId])
  const left = toDecide - known.length
  const minutes = lines.reduce((sum, line) => sum + (decided[line.signUpId]?.minutes ?? (line.exception ? 0 : line.minutes)), 0)
  const settle = useSubmit(
    keyed => keyed.hours.settle({ id: shiftId, decisions: known.map(({ signUpId }) => ({ signUpId, ...decided[signUpId]! })) }),
    settled => {
      onDone()
      shown.replace(settled)
    },
  )
  return (
    <View className='act'>
      <View className='gr'>
        <View className='b'>{t(leading.count, { count: hoursOf(minutes) })}</View>
        {left > 0 && <View className='cap'>{t(leading.leftToSee, { count: left })}</View>}
      </View>
      <Button look='primary' disabled={left > 0} busy={settle.busy} onTap={() => void settle.submit()}>
        {left > 0 ? t(leading.seeFirst, { count: left }) : t(leading.settleSend)}
      </Button>
      <Problem error={settle.error} />
    </View>
  )
}
