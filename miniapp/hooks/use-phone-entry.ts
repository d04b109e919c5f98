import { useEffect, useState } from 'react'
import { phoneLimits } from '@shared/people/people.limits'
import { api } from '../api'
import { phoneText as text } from '../strings/me'
import { useText } from '../strings/text'
import { useSubmit, type Submission } from './use-submit'

export interface PhoneEntry {
  phone: string
  code: string
  agreed: boolean
  /** Seconds until another code may be asked for. */
  wait: number
  faults: { phone?: string; code?: string; consent?: string }
  sending: Submission<[]>
  write(part: Partial<Pick<PhoneEntry, 'phone' | 'code' | 'agreed'>>): void
  send(): void
  /** What is sent; null, and said at its field, where something lacks. */
  complete(): { phone: string; code: string; consent: number } | null
}

/** A mobile number, the code that was sent to it and her consent, wherever they are asked for. */
export function usePhoneEntry(): PhoneEntry {
  const { t } = useText()
  const [typed, setTyped] = useState({ phone: '', code: '', agreed: false })
  const [tried, setTried] = useState<'' | 'send' | 'all'>('')
  const [wait, setWait] = useState(0)
  useEffect(() => {
    if (wait <= 0) return
    const timer = setTimeout(() => setWait(wait - 1), 1000)
    return () => clearTimeout(timer)
  }, [wait])
  const phone = typed.phone.replace(/^\+86|[\s-]/g, '')
  const sending = useSubmit(
    () => api.people.phoneCode({ phone }),
    ({ againIn }) => setWait(againIn),
  )
  const lacking = {
    ...(!/^1\d{10}$/.test(phone) && { phone: t(text.needPhone) }),
    ...(typed.code.length < phoneLimits.code && { code: t(text.needCode) }),
    ...(!typed.agreed && { consent: t(text.needConsent) }),
  }
  return {
    ...typed,
    wait,
    faults: tried === 'all' ? lacking : tried === 'send' && lacking.phone ? { phone: lacking.phone } : {},
    sending,
    write: part => setTyped(before => ({ ...before, ...part })),
    send: () => {
      setTried('send')
      if (!lacking.phone && wait <= 0) void sending.submit()
    },
    complete: () => {
      setTried('all')
      return Object.keys(lacking).length > 0 ? null : { phone, code: typed.code, consent: phoneLimits.consent }
    },
  }
}
