import type { PropsWithChildren } from 'react'
import { View } from '@tarojs/components'
import type { ApiError } from '@/api'
import { Button } from '@/components/button'
import { Problem } from '@/components/states'
import { goBack } from '@/navigate'
import { signInText as text } from '@/strings/me'
import { useText } from '@/strings/text'

interface Props {
  title: string
  note: string
  /** Where to turn if it does not work. */
  help: string
  busy: boolean
  error: ApiError | null
  onSubmit(): void
}
/** One way in: its fields, what went wrong, the step itself and the way back. */
export function WayIn({ title, note, help, busy, error, onSubmit, children }: PropsWithChildren<Props>) {
  const { t } = useText()
  return (
    <View>
      <View className='t-hero mt16'>{title}</View>
      <View className='sub mt8'>{note}</View>
      {children}
      <Problem error={error} />
      <View className='stack mt20'>
        <Button look='primary' wide busy={busy} onTap={onSubmit}>
          {t(text.submit)}
        </Button>
        <Button wide onTap={goBack}>
          {t(text.skip)}
        </Button>
      </View>
      <View className='cap mt12'>{help}</View>
    </View>
  )
}
