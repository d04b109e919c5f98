import type { Contact } from '@shared/organisation/organisation.views'
import { call } from '../navigate'
import { common } from '../strings/common'
import { useText } from '../strings/text'
import { Icon } from './icon'
import { Tap } from './tap'

/** Rings somebody; nothing where there is no number. */
export function CallButton({ to }: { to: Pick<Contact, 'name' | 'phone'> }) {
  const { t, w } = useText()
  if (!to.phone) return null
  return (
    <Tap className='rbtn' onTap={() => call(to.phone)} label={t(common.callWho, { name: `${w(to.name)} ${to.phone}` })}>
      <Icon name='phone' />
    </Tap>
  )
}
