import { useState } from 'react'
import { activityLimits } from '@shared/activities/activity.limits'
import type { ActivityView } from '@shared/activities/activity.views'
import { ReasonSheet } from '@/components/reason-sheet'
import { useActivityStep } from '@/hooks/use-activity-step'
import type { Loaded } from '@/hooks/use-load'
import { leading } from '@/strings/leading'
import { useText } from '@/strings/text'

/** Calls it off, with a reason that everybody who signed up reads. */
export function CallOffSheet({ shown, onClose }: { shown: Loaded<ActivityView>; onClose(): void }) {
  const { t } = useText()
  const [reason, setReason] = useState('')
  const step = useActivityStep(
    shown,
    keyed => keyed.activities.cancel({ id: shown.data!.id, version: shown.data!.version, reason }),
    onClose,
  )
  return (
    <ReasonSheet
      title={t(leading.callOff)}
      note={t(leading.callOffNote)}
      label={t(leading.reason)}
      name='reason'
      max={activityLimits.reason}
      written={reason}
      onWrite={setReason}
      action={t(leading.callOff)}
      step={step}
      onClose={onClose}
    />
  )
}
