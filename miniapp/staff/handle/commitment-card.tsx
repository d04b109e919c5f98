import { View } from '@tarojs/components'
import type { AppealView } from '@shared/appeals/appeal.views'
import { Button } from '@/components/button'
import { Commitments } from '@/components/commitments'
import { commitmentText as text } from '@/strings/commitments'
import { useText } from '@/strings/text'
import type { Action } from './action-bar'

/** What was promised in it; whoever has it says what became of that. */
export function CommitmentCard({ appeal: { commitments, can }, onOpen }: { appeal: AppealView; onOpen(action: Action): void }) {
  const { t } = useText()
  return (
    <Commitments commitments={commitments}>
      {can.includes('keepCommitment') && (
        <View>
          <View className='cap mt4'>{t(text.first)}</View>
          <View className='row g8 mt12'>
            <Button look='second' onTap={() => onOpen('keepCommitment')}>
              {t(text.keep)}
            </Button>
            <Button look='quiet' onTap={() => onOpen('dropCommitment')}>
              {t(text.drop)}
            </Button>
          </View>
        </View>
      )}
    </Commitments>
  )
}
