import { useState } from 'react'
import { View } from '@tarojs/components'
import { Button } from '@/components/button'
import { Sheet } from '@/components/sheet'
import { Problem } from '@/components/states'
import { Tap } from '@/components/tap'
import { say } from '@/components/toast'
import { useSubmit } from '@/hooks/use-submit'
import { useText } from '@/strings/text'
import { voiceText as text } from '@/strings/voice'

/** The way to take one's own recording away, asked once more before it is. */
export function OwnVoice({ id, onChanged }: { id: string; onChanged(): void }) {
  const { t } = useText()
  const [asked, setAsked] = useState(false)
  const removal = useSubmit(
    keyed => keyed.appeals.removeVoice({ id }),
    () => {
      setAsked(false)
      say(t(text.removed))
      onChanged()
    },
  )
  return (
    <View>
      <Tap className='hit lnk' onTap={() => setAsked(true)}>
        {t(text.removeMine)}
      </Tap>
      {asked && (
        <Sheet title={t(text.removeMine)} note={t(text.removeNote)} onClose={() => setAsked(false)}>
          <Problem error={removal.error} />
          <Button className='mt20' look='primary' wide busy={removal.busy} onTap={() => void removal.submit()}>
            {t(text.removeMine)}
          </Button>
        </Sheet>
      )}
    </View>
  )
}
