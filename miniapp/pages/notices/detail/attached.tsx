import { useState } from 'react'
import { View } from '@tarojs/components'
import type { NoticeView } from '@shared/notices/notice.views'
import { fileUrl } from '@/api'
import { LinkCell } from '@/components/link-cell'
import { say } from '@/components/toast'
import { openDocument } from '@/platform/document'
import { momentOf } from '@/strings/dates'
import { notices } from '@/strings/notices'
import { useText } from '@/strings/text'
import { ChangesSheet } from './changes-sheet'

const sizeOf = (bytes: number) =>
  bytes < 1024 * 1024 ? `${Math.max(1, Math.round(bytes / 1024))} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`

/** Documents to save, and what was corrected. */
export function Attached({ notice: { id, documents, edition, changedAt } }: { notice: NoticeView }) {
  const { t } = useText()
  const [opened, setOpened] = useState(false)
  if (documents.length === 0 && edition === 1) return null
  return (
    <View className='cells mt16'>
      {documents.map(document => (
        <LinkCell
          key={document.id}
          icon='doc'
          title={document.name}
          note={t(notices.pdf, { size: sizeOf(document.bytes) })}
          onTap={() => void openDocument(fileUrl(document.address)).catch(() => say(t(notices.openFailed)))}
        />
      ))}
      {edition > 1 && changedAt && (
        <LinkCell
          icon='refresh'
          title={t(notices.changed, { n: edition })}
          note={momentOf(changedAt)}
          onTap={() => setOpened(true)}
        />
      )}
      {opened && <ChangesSheet id={id} onClose={() => setOpened(false)} />}
    </View>
  )
}
