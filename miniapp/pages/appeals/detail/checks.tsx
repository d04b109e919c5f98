import { useState } from 'react'
import { View } from '@tarojs/components'
import type { AppealView } from '@shared/appeals/appeal.views'
import { moderationLimits } from '@shared/moderation/moderation.limits'
import type { Check } from '@shared/moderation/moderation.views'
import type { ModerationStatus } from '@shared/moderation/moderation.workflow'
import { Button } from '@/components/button'
import { AreaField } from '@/components/field'
import { Sheet } from '@/components/sheet'
import { Problem } from '@/components/states'
import { Tap } from '@/components/tap'
import { useSubmit } from '@/hooks/use-submit'
import { publication } from '@/strings/moderation'
import { useText, type Text } from '@/strings/text'

const says: Record<ModerationStatus, Text> = {
  pending: publication.pending,
  shown: publication.shown,
  reported: publication.shown,
  refused: publication.refused,
  contested: publication.contested,
  upheld: publication.refused,
  takenBack: publication.takenBack,
}
interface Opened {
  check: Check
  what: 'contest' | 'takeBack'
}

/** How it stands with showing her words and photos to others, and what she may do about it. */
export function Checks({ checks, onChanged }: { checks: AppealView['checks']; onChanged(): void }) {
  const { t, w } = useText()
  const [opened, setOpened] = useState<Opened | null>(null)
  const sheet = opened && { check: opened.check, onChanged, onClose: () => setOpened(null) }
  return (
    <View>
      {(['words', 'photos'] as const).map(part => {
        const check = checks[part]
        if (!check) return null
        const cause = [w(check.cause), check.note].filter(Boolean).join('，')
        return (
          <View key={part} className='mt8'>
            <View className='cap'>{t(says[check.status], { part: t(publication[part]), cause })}</View>
            <View className='row g12'>
              {(['contest', 'takeBack'] as const).map(
                what =>
                  check.can.includes(what) && (
                    <Tap
                      key={what}
                      className='hit lnk'
                      label={`${t(publication[what])}${t(publication[part])}`}
                      onTap={() => setOpened({ check, what })}
                    >
                      {t(publication[what])}
                    </Tap>
                  ),
              )}
            </View>
          </View>
        )
      })}
      {sheet && (opened.what === 'contest' ? <ContestSheet {...sheet} /> : <TakeBackSheet {...sheet} />)}
    </View>
  )
}

interface SheetProps {
  check: Check
  onChanged(): void
  onClose(): void
}
function ContestSheet({ check: { id, version }, onChanged, onClose }: SheetProps) {
  const { t } = useText()
  const [text, setText] = useState('')
  const step = useSubmit(keyed => keyed.moderation.contest({ id, version, text }), closing(onChanged, onClose))
  return (
    <Sheet title={t(publication.contestTitle)} note={t(publication.contestNote)} onClose={onClose}>
      <AreaField
        id='contest-text'
        label={t(publication.contestTitle)}
        error={step.fields.text}
        placeholder={t(publication.contestPlaceholder)}
        value={text}
        max={moderationLimits.note}
        onChange={setText}
        disabled={step.busy}
      />
      {Object.keys(step.fields).length === 0 && <Problem error={step.error} />}
      <Button className='mt20' look='primary' wide busy={step.busy} onTap={() => void step.submit()}>
        {t(publication.contest)}
      </Button>
    </Sheet>
  )
}

function TakeBackSheet({ check: { id, version }, onChanged, onClose }: SheetProps) {
  const { t } = useText()
  const step = useSubmit(keyed => keyed.moderation.takeBack({ id, version }), closing(onChanged, onClose))
  return (
    <Sheet title={t(publication.takeBackTitle)} note={t(publication.takeBackNote)} onClose={onClose}>
      <Problem error={step.error} />
      <Button className='mt20' look='danger' wide busy={step.busy} onTap={() => void step.submit()}>
        {t(publication.takeBackDo)}
      </Button>
    </Sheet>
  )
}
const closing = (onChanged: () => void, onClose: () => void) => () => {
  onChanged()
  onClose()
}
