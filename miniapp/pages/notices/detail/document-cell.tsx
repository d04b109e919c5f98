import type { DocumentView } from '@shared/files/file.views'
import { fileUrl } from '@/api'
import { LinkCell } from '@/components/link-cell'
import { say } from '@/components/toast'
import { openDocument } from '@/platform/document'
import { notices } from '@/strings/notices'
import { useText } from '@/strings/text'

const sizeOf = (bytes: number) =>
  bytes < 1024 * 1024 ? `${Math.max(1, Math.round(bytes / 1024))} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`

/** A document to save. */
export function DocumentCell({ document: { address, bytes }, title }: { document: DocumentView; title: string }) {
  const { t } = useText()
  return (
    <LinkCell
      icon='doc'
      title={title}
      note={t(notices.pdf, { size: sizeOf(bytes) })}
      onTap={() => void openDocument(fileUrl(address)).catch(() => say(t(notices.openFailed)))}
    />
  )
}
