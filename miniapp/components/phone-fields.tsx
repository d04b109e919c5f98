import { useState } from 'react'
import { View } from '@tarojs/components'
import { phoneLimits } from '@shared/people/people.limits'
import type { PhoneEntry } from '../hooks/use-phone-entry'
import { phoneText as text } from '../strings/me'
import { useText } from '../strings/text'
import { Button } from './button'
import { CodeBoxes } from './code-boxes'
import { ErrorLine, Field, TextLine } from './field'
import { Icon } from './icon'
import { Problem } from './states'
import { Tap } from './tap'

const longest = 16
/** Number, the code that is sent to it, and what one agrees to. */
export function PhoneFields({ entry, onEnter }: { entry: PhoneEntry; onEnter(): void }) {
  const { t } = useText()
  const [explained, setExplained] = useState(false)
  const { phone, code, agreed, wait, faults, sending } = entry
  return (
    <View>
      <Field id='phone' label={t(text.phone)} error={faults.phone ?? sending.fields.phone}>
        <TextLine label={t(text.phone)} value={phone} max={longest} onChange={value => entry.write({ phone: value })} />
      </Field>
      <Button className='mt12' wide busy={sending.busy} disabled={wait > 0} onTap={entry.send}>
        {wait > 0 ? t(text.again, { seconds: wait }) : t(text.send)}
      </Button>
      <Problem error={sending.error} />
      <Field id='code' label={t(text.code)} hint={wait > 0 ? t(text.sent) : undefined} error={faults.code}>
        <CodeBoxes
          label={t(text.code)}
          digits
          length={phoneLimits.code}
          value={code}
          onChange={value => entry.write({ code: value })}
          onEnter={onEnter}
        />
      </Field>
      <View className='row wrap g12 mt12'>
        <Tap className='agree hit' role='checkbox' on={agreed} onTap={() => entry.write({ agreed: !agreed })}>
          <View className={`agree-box ${agreed ? 'on' : ''}`}>{agreed && <Icon name='check' small />}</View>
          {t(text.agree)}
        </Tap>
        <Tap className='hit lnk' onTap={() => setExplained(!explained)}>
          {t(text.terms, { version: phoneLimits.consent })}
        </Tap>
      </View>
      {faults.consent && <ErrorLine text={faults.consent} />}
      {explained && <View className='note mt8'>{t(text.termsText)}</View>}
    </View>
  )
}
