import { useState } from 'react'
import { activityLimits } from '@shared/activities/activity.limits'
import type { ActivityView } from '@shared/activities/activity.views'
import { Button } from '@/components/button'
import { AreaField } from '@/components/field'
import { Sheet } from '@/components/sheet'
import { Problem } from '@/components/states'
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
    <Sheet title={t(leading.callOff)} note={t(leading.callOffNote)} onClose={onClose}>
      <AreaField
        id='call-off-reason'
        label={t(leading.reason)}
        error={step.fields.reason}
        value={reason}
        max={activityLimits.reason}
        onChange={setReason}
        disabled={step.busy}
      />
      {Object.keys(step.fields).length === 0 && <Problem error={step.error} />}
      <Button className='mt20' look='danger' wide busy={step.busy} onTap={() => void step.submit()}>
        {t(leading.callOff)}
      </Button>
    </Sheet>
  )
}
