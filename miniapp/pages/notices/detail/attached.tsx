import { useState } from 'react'
import { View } from '@tarojs/components'
import type { NoticeView } from '@shared/notices/notice.views'
import { LinkCell } from '@/components/link-cell'
import { momentOf } from '@/strings/dates'
import { notices } from '@/strings/notices'
import { useText } from '@/strings/text'
import { ChangesSheet } from './changes-sheet'
import { DocumentCell } from './document-cell'

/** Documents to save, and what was corrected. */
export function Attached({ notice: { id, documents, edition, changedAt } }: { notice: NoticeView }) {
  const { t } = useText()
  const [opened, setOpened] = useState(false)
  if (documents.length === 0 && edition === 1) return null
  return (
    <View className='cells mt16'>
      {documents.map(document => (
        <DocumentCell key={document.id} document={document} title={document.name} />
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
