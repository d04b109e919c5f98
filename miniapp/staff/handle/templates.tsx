import { useState } from 'react'
import { View } from '@tarojs/components'
import { templatesFor, unedited, type TemplateState } from '@shared/appeals/reply-templates'
import { Button } from '@/components/button'
import { Tap } from '@/components/tap'
import { sheets } from '@/strings/staff'
import { useText, type Speaking } from '@/strings/text'

/** The first part of a template that still stands as it was, as a sentence for the field; undefined when all is edited. */
export const uneditedFault = (text: string, { t }: Speaking) => {
  const [part] = unedited(text)
  return part && t(sheets.unedited, { part })
}

/** Sentences for this kind of matter; one tap puts one in, and its `*…*` parts want to be replaced. */
export function Templates({
  category,
  state,
  onChoose,
}: {
  category: string
  state: TemplateState
  onChoose(text: string): void
}) {
  const { t, w } = useText()
  const [open, setOpen] = useState(false)
  const texts = templatesFor(category, state)
  if (texts.length === 0) return null
  return (
    <View className='mt8'>
      <Button small icon='doc' onTap={() => setOpen(!open)}>
        {t(sheets.template)}
      </Button>
      {open && (
        <View className='cells mt8'>
          {texts.map(text => (
            <Tap
              key={text.zh}
              className='cell sub'
              onTap={() => {
                setOpen(false)
                onChoose(w(text))
              }}
            >
              {w(text)}
            </Tap>
          ))}
        </View>
      )}
    </View>
  )
}
