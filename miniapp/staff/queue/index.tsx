import { useWide } from '@/hooks/use-wide'
import { useDesk } from '../use-desk'
import { PhoneQueue } from './phone-queue'
import { useFilters } from './use-filters'
import { WideQueue } from './wide-queue'

/** Every matter this person may see: part by part on a phone, a table to narrow and to work from on an office screen. */
export default function QueuePage() {
  const communityId = useDesk()
  const [filters, change] = useFilters()
  const wide = useWide()
  return wide && communityId !== null ? (
    <WideQueue communityId={communityId} filters={filters} onChange={change} />
  ) : (
    <PhoneQueue communityId={communityId} filters={filters} onChange={change} />
  )
}
