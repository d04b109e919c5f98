import { useState } from 'react'
import { View } from '@tarojs/components'
import type { AppealView } from '@shared/appeals/appeal.views'
import { Button } from '@/components/button'
import { SwitchCell } from '@/components/choice'
import { Sheet } from '@/components/sheet'
import { Problem } from '@/components/states'
import { say } from '@/components/toast'
import { useDraft } from '@/hooks/use-draft'
import { useSubmit } from '@/hooks/use-submit'
import { common } from '@/strings/common'
import { detail } from '@/strings/detail'
import { relativeText as text } from '@/strings/relative'
import { useText } from '@/strings/text'
import { relativeFaults, type Faults } from '../file/faults'
import { RelativeFields } from '../file/for-relative'
import { noRelative, relativeOf, type RelativeDraft } from '../file/relative-draft'

interface Props {
  appeal: AppealView
  onDone(): void
  onClose(): void
}

/** How the member of the family is called, and her number, put right; the number that was left is not shown. */
export function RelativeSheet({ appeal: { id, caller }, onDone, onClose }: Props) {
  const { t } = useText()
  const { name, relation, hasPhone } = caller!
  const { draft, write, forget } = useDraft<RelativeDraft & { keepsPhone: boolean }>(`relative:${id}`, {
    ...{ ...noRelative, on: true, relation, name: name ?? '' },
    keepsPhone: hasPhone,
  })
  const [faults, setFaults] = useState<Faults>({})
  const { keepsPhone } = draft
  const correction = useSubmit(
    keyed => keyed.appeals.correctRelative({ id, ...relativeOf(draft)!, keepsPhone }),
    () => {
      forget()
      say(t(text.corrected))
      onDone()
    },
  )
  const change = (part: Partial<typeof draft>) => {
    setFaults({})
    correction.clear()
    write(part)
  }
  const send = () => {
    const found = relativeFaults(draft, t)
    setFaults(found)
    if (Object.keys(found).length === 0) void correction.submit()
  }
  const told = Object.fromEntries(Object.entries(correction.fields).map(([field, fault]) => [`relative.${field}`, fault]))
  const asks = hasPhone && draft.phone.trim() === ''
  return (
    <Sheet title={t(text.correctTitle)} note={t(text.correctNote)} onClose={onClose}>
      <RelativeFields
        relative={draft}
        faults={{ ...told, ...faults }}
        busy={correction.busy}
        phoneLabel={t(hasPhone ? text.newPhone : text.phone)}
        onChange={change}
      >
        {asks && (
          <View className='cells mt12'>
            <SwitchCell title={t(text.keepsPhone)} on={keepsPhone} onChange={on => change({ keepsPhone: on })} />
          </View>
        )}
      </RelativeFields>
      {Object.keys(told).length === 0 && <Problem error={correction.error} />}
      <Button className='mt16' look='primary' wide busy={correction.busy} onTap={send}>
        {t(correction.busy ? detail.sending : common.save)}
      </Button>
    </Sheet>
  )
}
