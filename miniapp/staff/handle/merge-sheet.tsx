import { useState } from 'react'
import { View } from '@tarojs/components'
import { appealLimits } from '@shared/appeals/appeal.limits'
import { api } from '@/api'
import { Button } from '@/components/button'
import { AreaField, ErrorLine } from '@/components/field'
import { Empty, Problem } from '@/components/states'
import { usePaged } from '@/hooks/use-paged'
import { mergeText } from '@/strings/merging'
import { useText } from '@/strings/text'
import { SearchField } from '../queue/search-field'
import { MasterChoice } from './master-choice'
import { StepSheet } from './step-sheet'
import { useStepForm, type StepProps } from './use-step-form'

const empty = { masterId: '', reason: '' }
const shownAtOnce = 5

/** Which one it is the same as, from what is of the same place or kind or by its number, and why. */
export function MergeSheet({ shown, onClose }: StepProps) {
  const { t } = useText()
  const { id } = shown.data!
  const [q, search] = useState<string>()
  const found = usePaged(after => api.appeals.masters({ id, after, q, limit: shownAtOnce }), [id, q])
  const step = useStepForm(
    { shown, onClose },
    {
      form: `merge:${id}`,
      empty,
      faultsOf: ({ masterId }) => ({ masterId: !found.items.some(card => card.id === masterId) && t(mergeText.choose) }),
      send: (keyed, { version }, given) => keyed.appeals.merge({ id, version, ...given }),
    },
  )
  const { draft, change, wrong } = step
  return (
    <StepSheet title={t(mergeText.merge)} note={t(mergeText.mergeNote)} action={t(mergeText.mergeDo)} {...step} onClose={onClose}>
      <View className='mt12'>
        <SearchField placeholder={t(mergeText.search)} onSearch={search} />
      </View>
      {!q && <View className='cap mt12'>{t(mergeText.candidates)}</View>}
      <View className='cells mt8' {...{ role: 'radiogroup', 'aria-label': t(mergeText.choose) }}>
        {found.items.map(card => (
          <MasterChoice
            key={card.id}
            card={card}
            on={card.id === draft.masterId}
            onChoose={() => change({ masterId: card.id })}
          />
        ))}
      </View>
      {found.known && found.items.length === 0 && <Empty title={t(q ? mergeText.noneFound : mergeText.none)} />}
      <Problem error={found.error} />
      {found.more && (
        <Button className='mt8' small busy={found.loading} onTap={() => void found.older()}>
          {t(mergeText.more)}
        </Button>
      )}
      {wrong.masterId && <ErrorLine text={wrong.masterId} />}
      <View className='mt12'>
        <AreaField
          id='merge-reason'
          label={t(mergeText.reason)}
          error={wrong.reason}
          value={draft.reason}
          max={appealLimits.reason}
          onChange={reason => change({ reason })}
          disabled={step.busy}
        />
      </View>
    </StepSheet>
  )
}
