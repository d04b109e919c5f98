import { useEffect, useId, type PropsWithChildren } from 'react'
import { View } from '@tarojs/components'
import { appealReasons } from '@shared/appeals/appeal.reasons'
import { Button } from '@/components/button'
import { Icon } from '@/components/icon'
import { Sheet } from '@/components/sheet'
import { Problem } from '@/components/states'
import type { ApiError } from '@/api'
import { handle, sheets } from '@/strings/staff'
import { reveal, revealFault } from '@/platform/focus'
import { useText } from '@/strings/text'

interface Props {
  title: string
  note?: string
  action: string
  busy: boolean
  error: ApiError | null
  /** What was found wrong before it was sent, anew with each try. */
  faults?: object
  onSend(): void
  onClose(): void
}

/** A step as a sheet: its fields, what went wrong, brought to where it is seen, one button. Whoever was too late is told to look first; what was typed stays. */
export function StepSheet({ title, note, action, busy, error, faults, onSend, onClose, children }: PropsWithChildren<Props>) {
  const { t } = useText()
  const id = `step-${useId().replace(/\W/g, '')}`
  const moved = error?.code === appealReasons.stale.code
  useEffect(() => (moved ? reveal(`${id}-moved`) : revealFault(id)), [id, error, faults])
  return (
    <Sheet title={title} note={note} onClose={onClose}>
      {moved && (
        <View id={`${id}-moved`} className='note warn mt12' {...{ role: 'alert' }}>
          <Icon name='refresh' />
          <View>{t(handle.stale)}</View>
        </View>
      )}
      <View id={id}>{children}</View>
      {error && !moved && Object.keys(error.fields).length === 0 && <Problem error={error} />}
      <Button className='mt20' look='primary' wide busy={busy} onTap={onSend}>
        {busy ? t(sheets.sending) : action}
      </Button>
    </Sheet>
  )
}
