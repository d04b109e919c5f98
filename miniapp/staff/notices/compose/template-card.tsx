import { useState } from 'react'
import { View } from '@tarojs/components'
import { noticeTemplates } from '@shared/notices/notice-templates'
import { Button } from '@/components/button'
import { Chips } from '@/components/choice'
import { ErrorLine, Field, TextLine } from '@/components/field'
import { noticeDesk } from '@/strings/notice-desk'
import { useText } from '@/strings/text'
import type { NoticeDraft, WriteDraft } from './draft'
import { fromTemplate } from './send-notice'

const longest = 60
/** A template with its blanks; all of them are filled in before it goes into the form below. */
export function TemplateCard({ draft, write }: { draft: NoticeDraft; write: WriteDraft }) {
  const { t, w, language } = useText()
  const [missing, setMissing] = useState<string | null>(null)
  const template = noticeTemplates.find(({ key }) => key === draft.template)
  const fill = () => {
    const filled = fromTemplate(draft, language)
    setMissing(filled.missing)
    if (filled.missing === null) write(filled.write)
  }
  return (
    <Field id='template' label={t(noticeDesk.template)}>
      <Chips
        label={t(noticeDesk.template)}
        options={[
          { value: '', text: t(noticeDesk.templateNone) },
          ...noticeTemplates.map(({ key, name }) => ({ value: key, text: w(name) })),
        ]}
        chosen={draft.template}
        onChoose={key => {
          setMissing(null)
          write({ template: key })
        }}
      />
      {template && (
        <View className='card mt12'>
          <View className='pair'>
            {template.fields.map(({ key, label }) => (
              <Field key={key} id={`blank-${key}`} label={w(label)}>
                <TextLine
                  label={w(label)}
                  value={draft.values[key] ?? ''}
                  max={longest}
                  onChange={value => write({ values: { ...draft.values, [key]: value } })}
                />
              </Field>
            ))}
          </View>
          {missing && <ErrorLine text={t(noticeDesk.templateMissing, { field: missing })} />}
          <Button className='mt12' look='second' wide onTap={fill}>
            {t(noticeDesk.templateFill)}
          </Button>
        </View>
      )}
    </Field>
  )
}
