import { useDesk } from '../use-desk'
import { DeskPage } from '@/components/desk'
import { ledgerText as text } from '@/strings/ledger'
import { useText } from '@/strings/text'
import { NoWork } from '../no-work'
import { Ledger } from './ledger'

/** Every matter of the community as a line: to read, to narrow, to take out as a file. */
export default function LedgerPage() {
  const { t } = useText()
  const communityId = useDesk()
  return communityId === null ? (
    <DeskPage entry='staff/ledger' title={t(text.title)}>
      <NoWork />
    </DeskPage>
  ) : (
    <Ledger communityId={communityId} />
  )
}
