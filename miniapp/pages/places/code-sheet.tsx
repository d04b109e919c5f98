import { useState } from 'react'
import { View } from '@tarojs/components'
import { ApiError } from '@/api'
import { Button } from '@/components/button'
import { Field, TextLine } from '@/components/field'
import { Sheet } from '@/components/sheet'
import { places } from '@/strings/places'
import { useText } from '@/strings/text'
import { codeIn } from './code'
import { enterByCode } from './enter'

/** Where the code on the wall is typed. */
export function CodeSheet({ onClose }: { onClose(): void }) {
  const { t } = useText()
  const [text, setText] = useState('')
  const [error, setError] = useState<string>()
  const [busy, setBusy] = useState(false)
  const submit = async () => {
    const code = codeIn(text)
    if (!code) return setError(t(places.codeShort))
    setBusy(true)
    await enterByCode(code).catch((refusal: unknown) => setError(refusal instanceof ApiError ? refusal.message : String(refusal)))
    setBusy(false)
  }
  return (
    <Sheet title={t(places.codeTitle)} onClose={onClose}>
      <Field id='place-code' label={t(places.codePage)} hint={t(places.codeHint)} error={error}>
        <TextLine
          label={t(places.codeTitle)}
          value={text}
          max={60}
          onChange={value => {
            setText(value)
            setError(undefined)
          }}
          onEnter={() => void submit()}
        />
      </Field>
      <View className='mt16'>
        <Button look='primary' wide busy={busy} onTap={() => void submit()}>
          {t(places.codeOpen)}
        </Button>
      </View>
    </Sheet>
  )
}
