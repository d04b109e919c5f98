import { View } from '@tarojs/components'
import type { AppealView } from '@shared/appeals/appeal.views'
import { Button } from '@/components/button'
import { Problem } from '@/components/states'
import { useAppealStep } from '@/hooks/use-appeal-step'
import type { Loaded } from '@/hooks/use-load'
import { handle } from '@/strings/staff'
import { useText } from '@/strings/text'

/** A proposal to decline: the second person agrees or not, its author waits. */
export function Proposal({ shown }: { shown: Loaded<AppealView> }) {
  const { t, w } = useText()
  const confirm = useAppealStep(shown, (keyed, { id, version }) => keyed.appeals.confirmDecline({ id, version }))
  const refuse = useAppealStep(shown, (keyed, { id, version }) => keyed.appeals.refuseDecline({ id, version }))
  const proposal = shown.data?.declineProposal
  if (!proposal || !shown.data) return null
  const may = shown.data.can.includes('confirmDecline')
  return (
    <View className='card sel mt12'>
      <View className='b'>{t(handle.proposal, { by: w(proposal.by) })}</View>
      <View className='sub mt4'>{w(proposal.reason)}</View>
      <View className='sub'>{proposal.whereToGo}</View>
      {may ? (
        <View className='row g8 wrap mt12'>
          <Button look='danger' fill busy={confirm.busy} onTap={() => void confirm.submit()}>
            {t(handle.confirmDecline)}
          </Button>
          <Button fill busy={refuse.busy} onTap={() => void refuse.submit()}>
            {t(handle.refuseDecline)}
          </Button>
        </View>
      ) : (
        <View className='cap mt8'>{t(handle.proposalWaits)}</View>
      )}
      <Problem error={confirm.error ?? refuse.error} />
    </View>
  )
}
