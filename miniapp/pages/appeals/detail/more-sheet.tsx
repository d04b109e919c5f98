import { useState } from 'react'
import { View } from '@tarojs/components'
import type { AppealView } from '@shared/appeals/appeal.views'
import { Button } from '@/components/button'
import { Chips } from '@/components/choice'
import { Icon } from '@/components/icon'
import { Sheet } from '@/components/sheet'
import { Problem } from '@/components/states'
import { Tap } from '@/components/tap'
import { useAppealStep } from '@/hooks/use-appeal-step'
import type { Loaded } from '@/hooks/use-load'
import { open } from '@/navigate'
import { common } from '@/strings/common'
import { detail } from '@/strings/detail'
import { useText, type Text } from '@/strings/text'
import { titleOf } from './head'

const reasons = {
  solved: detail.withdrawSolved,
  tired: detail.withdrawTired,
  mistake: detail.withdrawMistake,
} as const satisfies Record<string, Text>
type Reason = keyof typeof reasons

/** What the holder may do besides; each line only while it is open to her. */
export function MoreSheet({ shown, onAppend, onClose }: { shown: Loaded<AppealView>; onAppend(): void; onClose(): void }) {
  const speaking = useText()
  const { t } = speaking
  const appeal = shown.data!
  const { id, can, number } = appeal
  return (
    <Sheet title={t(detail.moreTitle)} note={[number, titleOf(appeal, speaking)].join(t(common.separator))} onClose={onClose}>
      <View className='cells mt16'>
        {can.includes('append') && <Line icon='plus' title={t(detail.append)} note={t(detail.appendHint)} onTap={onAppend} />}
        {can.includes('amend') && (
          <Line
            icon='edit'
            title={t(detail.amend)}
            note={t(detail.amendHint)}
            onTap={() => (onClose(), open('appeals/amend', { id }))}
          />
        )}
      </View>
      {can.includes('withdraw') && <Withdraw shown={shown} onDone={onClose} />}
    </Sheet>
  )
}

const Line = ({ icon, title, note, onTap }: { icon: string; title: string; note: string; onTap(): void }) => (
  <Tap className='cell' onTap={onTap}>
    <Icon name={icon} />
    <View className='gr'>
      <View>{title}</View>
      <View className='cap'>{note}</View>
    </View>
    <Icon name='chev' small className='chev' />
  </Tap>
)

/** Two taps away and said in words, because it cannot be undone. The reason is hers to give or not. */
function Withdraw({ shown, onDone }: { shown: Loaded<AppealView>; onDone(): void }) {
  const { t } = useText()
  const [reason, setReason] = useState<Reason | null>(null)
  const step = useAppealStep(
    shown,
    (keyed, { id, version }) => keyed.appeals.withdraw({ id, version, ...(reason && { reason: t(reasons[reason]) }) }),
    onDone,
  )
  return (
    <View className='card mt12'>
      <View className='row g12'>
        <Icon name='m-off' className='verm' />
        <View className='gr'>
          <View className='b'>{t(detail.withdraw)}</View>
          <View className='cap'>{t(detail.withdrawHint)}</View>
        </View>
      </View>
      <View className='mt12'>
        <Chips
          label={t(detail.withdraw)}
          options={(Object.keys(reasons) as Reason[]).map(value => ({ value, text: t(reasons[value]) }))}
          chosen={reason}
          onChoose={chosen => setReason(chosen === reason ? null : chosen)}
        />
      </View>
      <Problem error={step.error} />
      <Button className='mt12' look='danger' wide busy={step.busy} onTap={() => void step.submit()}>
        {t(step.busy ? detail.sending : detail.withdrawConfirm)}
      </Button>
    </View>
  )
}
