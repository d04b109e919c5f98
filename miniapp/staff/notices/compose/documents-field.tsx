import { View } from '@tarojs/components'
import { noticeLimits } from '@shared/notices/notice.limits'
import { Button } from '@/components/button'
import { Field, TextLine } from '@/components/field'
import { Icon } from '@/components/icon'
import { Problem } from '@/components/states'
import { Tap } from '@/components/tap'
import { useSubmit } from '@/hooks/use-submit'
import { chooseDocument, type ChosenDocument } from '@/platform/document'
import { noticeDesk } from '@/strings/notice-desk'
import { useText } from '@/strings/text'
import type { NoticeDraft, WriteDraft } from './draft'

const nameOf = (file: string) => file.replace(/\.pdf$/i, '')

/** PDF files, each with a name that says what it is. */
export function DocumentsField({ draft, write, error }: { draft: NoticeDraft; write: WriteDraft; error?: string }) {
  const { t } = useText()
  const { documents } = draft
  const add = useSubmit(
    async (keyed, { file, name }: ChosenDocument) => ({ ...(await keyed.files.uploadDocument({ file })), name: nameOf(name) }),
    ({ id, name }) => write({ documents: [...documents, { id, name }] }),
  )
  const choose = async () => {
    const chosen = await chooseDocument()
    if (chosen) await add.submit(chosen)
  }
  const rename = (id: string, name: string) =>
    write({ documents: documents.map(document => (document.id === id ? { id, name } : document)) })
  return (
    <Field id='documents' label={t(noticeDesk.documents)} hint={t(noticeDesk.documentsHint)} error={error}>
      <View className='stack'>
        {documents.map(({ id, name }) => (
          <View key={id} className='row g8'>
            <Icon name='doc' />
            <View className='gr'>
              <TextLine
                label={t(noticeDesk.documentName)}
                value={name}
                max={noticeLimits.documentName}
                onChange={value => rename(id, value)}
              />
            </View>
            <Tap
              className='hit jc'
              label={t(noticeDesk.removeDocument, { name })}
              onTap={() => write({ documents: documents.filter(document => document.id !== id) })}
            >
              <Icon name='x' />
            </Tap>
          </View>
        ))}
        {documents.length < noticeLimits.documents && (
          <Button icon='doc' busy={add.busy} onTap={() => void choose()}>
            {t(noticeDesk.addDocument)}
          </Button>
        )}
      </View>
      <Problem error={add.error} />
    </Field>
  )
}
