import { useState } from 'react'
import { View } from '@tarojs/components'
import { appealLimits } from '@shared/appeals/appeal.limits'
import type { AppealView } from '@shared/appeals/appeal.views'
import { api } from '@/api'
import { Button } from '@/components/button'
import { AreaField, ErrorLine } from '@/components/field'
import { Empty, Problem } from '@/components/states'
import { useAppealStep } from '@/hooks/use-appeal-step'
import { useDraft } from '@/hooks/use-draft'
import type { Loaded } from '@/hooks/use-load'
import { usePaged } from '@/hooks/use-paged'
import { mergeText } from '@/strings/merging'
import { useText } from '@/strings/text'
import { SearchField } from '../queue/search-field'
import { MasterChoice } from './master-choice'
import { StepSheet } from './step-sheet'

const empty = { masterId: '', reason: '' }
const shownAtOnce = 5

/** Which one it is the same as, from what is of the same place or kind or by its number, and why. */
export function MergeSheet({ shown, onClose }: { shown: Loaded<AppealView>; onClose(): void }) {
  const { t } = useText()
  const { id } = shown.data!
  const { draft, write, forget } = useDraft(`merge:${id}`, empty)
  const [q, search] = useState<string>()
  const [fault, setFault] = useState<string>()
  const found = usePaged(after => api.appeals.masters({ id, after, q, limit: shownAtOnce }), [id, q])
  const { masterId } = draft
  const step = useAppealStep(
    shown,
    (keyed, { version }) => keyed.appeals.merge({ id, version, masterId, reason: draft.reason.trim() }),
    () => {
      forget()
      onClose()
    },
  )
  const change = (part: Partial<typeof empty>) => {
    setFault(undefined)
    step.clear()
    write(part)
  }
  const send = () => {
    const known = found.items.some(card => card.id === masterId)
    if (!known) return setFault(t(mergeText.choose))
    void step.submit()
  }
  const wrong = fault ?? step.fields.masterId
  return (
    <StepSheet
      title={t(mergeText.merge)}
      note={t(mergeText.mergeNote)}
      action={t(mergeText.mergeDo)}
      {...step}
      onSend={send}
      onClose={onClose}
    >
      <View className='mt12'>
        <SearchField placeholder={t(mergeText.search)} onSearch={search} />
      </View>
      {!q && <View className='cap mt12'>{t(mergeText.candidates)}</View>}
      <View className='cells mt8' {...{ role: 'radiogroup', 'aria-label': t(mergeText.choose) }}>
        {found.items.map(card => (
          <MasterChoice key={card.id} card={card} on={card.id === masterId} onChoose={() => change({ masterId: card.id })} />
        ))}
      </View>
      {found.known && found.items.length === 0 && <Empty title={t(q ? mergeText.noneFound : mergeText.none)} />}
      <Problem error={found.error} />
      {found.more && (
        <Button className='mt8' small busy={found.loading} onTap={() => void found.older()}>
          {t(mergeText.more)}
        </Button>
      )}
      {wrong && <ErrorLine text={wrong} />}
      <View className='mt12'>
        <AreaField
          id='merge-reason'
          label={t(mergeText.reason)}
          error={step.fields.reason}
          value={draft.reason}
          max={appealLimits.reason}
          onChange={reason => change({ reason })}
          disabled={step.busy}
        />
      </View>
    </StepSheet>
  )
}
