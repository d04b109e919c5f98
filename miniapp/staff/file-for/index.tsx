import { useState } from 'react'
import Taro from '@tarojs/taro'
import type { Receipt } from '@shared/appeals/receipt.views'
import { DeskPage } from '@/components/desk'
import { fileFor, receipt as receiptText } from '@/strings/casework'
import { useText } from '@/strings/text'
import { NoWork } from '../no-work'
import { useDesk } from '../use-desk'
import { useMayFile } from '../use-may-file'
import { FileForForm } from './file-for-form'
import { ReceiptSheet } from './receipt-sheet'

/** What somebody says on the phone or at the counter, written down for her, and the receipt she is given. */
export default function FileForPage() {
  const { t } = useText()
  const communityId = useDesk()
  const may = useMayFile()
  const [receipt, setReceipt] = useState<Receipt | null>(null)
  const turn = (to: Receipt | null) => {
    setReceipt(to)
    void Taro.pageScrollTo({ scrollTop: 0, duration: 0 })
  }
  return (
    <DeskPage entry='staff/file-for' title={t(receipt ? receiptText.title : fileFor.title)}>
      {communityId === null || !may ? (
        <NoWork />
      ) : receipt ? (
        <ReceiptSheet receipt={receipt} onNext={() => turn(null)} />
      ) : (
        <FileForForm key={communityId} communityId={communityId} onFiled={turn} />
      )}
    </DeskPage>
  )
}
