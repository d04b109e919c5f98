import { useState } from 'react'
import { View } from '@tarojs/components'
import { peopleLimits } from '@shared/people/people.limits'
import type { MyData } from '@shared/people/people.views'
import { api } from '@/api'
import { Button } from '@/components/button'
import { Field, TextLine } from '@/components/field'
import { PhoneFields } from '@/components/phone-fields'
import { Sheet } from '@/components/sheet'
import { Problem } from '@/components/states'
import { useLoad } from '@/hooks/use-load'
import { usePhoneEntry } from '@/hooks/use-phone-entry'
import { useSubmit } from '@/hooks/use-submit'
import { myDataText as text } from '@/strings/me'
import { useText } from '@/strings/text'

interface Props {
  mine: MyData
  onDone(fresh: MyData): void
  onClose(): void
}

/** Another name, or another number, which must answer for itself by a code. */
export function CorrectSheet({ mine, onDone, onClose }: Props) {
  const { t } = useText()
  const [name, setName] = useState(mine.name ?? '')
  const entry = usePhoneEntry()
  const ways = useLoad(() => api.people.ways(), [])
  const rename = useSubmit(keyed => keyed.people.rename({ name }), onDone)
  const change = useSubmit(
    (keyed, given: { phone: string; code: string; consent: number }) => keyed.people.changePhone(given),
    onDone,
  )
  const submitPhone = () => {
    const given = entry.complete()
    if (given) void change.submit(given)
  }
  return (
    <Sheet title={t(text.correctTitle)} onClose={onClose}>
      <Field id='name' label={t(text.name)} hint={t(text.nameHint)} error={rename.fields.name}>
        <TextLine
          label={t(text.name)}
          value={name}
          max={peopleLimits.name}
          onChange={setName}
          onEnter={() => void rename.submit()}
        />
      </Field>
      {!rename.fields.name && <Problem error={rename.error} />}
      <Button className='mt12' look='primary' wide busy={rename.busy} disabled={!name.trim()} onTap={() => void rename.submit()}>
        {t(text.saveName)}
      </Button>
      {ways.data?.phone && (
        <View>
          <View className='sec' {...{ role: 'heading', 'aria-level': '3' }}>
            {t(mine.phone ? text.changePhone : text.setPhone)}
          </View>
          {mine.phone && <View className='sub'>{t(text.phoneNow, { phone: mine.phone })}</View>}
          <PhoneFields entry={entry} onEnter={submitPhone} />
          <Problem error={change.error} />
          <Button className='mt16' wide busy={change.busy} onTap={submitPhone}>
            {t(mine.phone ? text.changePhone : text.setPhone)}
          </Button>
        </View>
      )}
    </Sheet>
  )
}
