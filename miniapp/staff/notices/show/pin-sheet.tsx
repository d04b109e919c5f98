import { useState } from 'react'
import type { NoticeView } from '@shared/notices/notice.views'
import { Button } from '@/components/button'
import { Sheet } from '@/components/sheet'
import { Problem } from '@/components/states'
import type { Loaded } from '@/hooks/use-load'
import { useSubmit } from '@/hooks/use-submit'
import { readMoment, typedMoment } from '@/strings/moments'
import { noticeDesk } from '@/strings/notice-desk'
import { useText } from '@/strings/text'
import { MomentField } from '../moment-field'
import { endChoices } from '../moment-choices'
import { useNoticeMoved } from './actions'

/** Puts it above the others, until then. */
export function PinSheet({ shown, onClose }: { shown: Loaded<NoticeView>; onClose(): void }) {
  const { t } = useText()
  const { id, version, expiresAt } = shown.data!
  const [typed, setTyped] = useState(expiresAt ? typedMoment(expiresAt) : '')
  const [wrong, setWrong] = useState(false)
  const step = useSubmit(
    (keyed, until: string) => keyed.notices.pin({ id, version, until }),
    view => {
      shown.replace(view)
      onClose()
    },
  )
  useNoticeMoved(shown, step.error)
  const send = () => {
    const until = readMoment(typed)
    setWrong(until === null)
    if (until) void step.submit(until.toISOString())
  }
  return (
    <Sheet title={t(noticeDesk.pin)} note={t(noticeDesk.pinNote)} onClose={onClose}>
      <MomentField
        id='pin-until'
        label={t(noticeDesk.pinUntil)}
        value={typed}
        choices={endChoices()}
        onChange={setTyped}
        error={wrong ? t(noticeDesk.momentWrong) : step.fields.until}
      />
      {Object.keys(step.fields).length === 0 && <Problem error={step.error} />}
      <Button className='mt20' look='primary' wide busy={step.busy} onTap={send}>
        {t(noticeDesk.pin)}
      </Button>
    </Sheet>
  )
}
