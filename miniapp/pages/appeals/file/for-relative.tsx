import type { PropsWithChildren } from 'react'
import { View } from '@tarojs/components'
import { appealLimits } from '@shared/appeals/appeal.limits'
import { relations, type Relation } from '@shared/appeals/relative'
import { Chips, SwitchCell } from '@/components/choice'
import { Field, TextLine } from '@/components/field'
import { common } from '@/strings/common'
import { relativeText as text } from '@/strings/relative'
import { useText } from '@/strings/text'
import type { Faults } from './faults'
import type { RelativeDraft } from './relative-draft'

const longestPhone = 20
const names = Object.keys(relations) as Relation[]

/** Says that it is for a member of the family, and for whom; only who handles it reads that. */
export function ForRelative({
  relative,
  faults,
  busy,
  onChange,
}: {
  relative: RelativeDraft
  faults: Faults
  busy: boolean
  onChange(relative: RelativeDraft): void
}) {
  const { t } = useText()
  const change = (part: Partial<RelativeDraft>) => onChange({ ...relative, ...part })
  return (
    <View>
      <View className='cells mt16'>
        <SwitchCell title={t(text.on)} note={t(text.onHint)} on={relative.on} onChange={next => change({ on: next })} />
      </View>
      {relative.on && <RelativeFields relative={relative} faults={faults} busy={busy} onChange={change} />}
    </View>
  )
}

/** Who that is, how she is called, her number, and that she agreed; `children` stand below her number. */
export function RelativeFields({
  relative: { relation, name, phone, agreed },
  faults,
  busy,
  phoneLabel,
  onChange,
  children,
}: PropsWithChildren<{
  relative: RelativeDraft
  faults: Faults
  busy: boolean
  phoneLabel?: string
  onChange(part: Partial<RelativeDraft>): void
}>) {
  const { t, w } = useText()
  return (
    <View>
      <Field id='relative-relation' label={t(text.who)} error={faults['relative.relation']}>
        <Chips
          label={t(text.who)}
          options={names.map(value => ({ value, text: w(relations[value]) }))}
          chosen={relation}
          onChoose={value => onChange({ relation: value })}
        />
      </Field>
      <Field id='relative-name' label={t(text.name)} error={faults['relative.name']}>
        <TextLine
          label={t(text.name)}
          value={name}
          max={appealLimits.callerName}
          disabled={busy}
          onChange={value => onChange({ name: value })}
        />
      </Field>
      <Field id='relative-phone' label={phoneLabel ?? t(text.phone)} hint={t(common.optional)} error={faults['relative.phone']}>
        <TextLine
          label={phoneLabel ?? t(text.phone)}
          value={phone}
          max={longestPhone}
          disabled={busy}
          onChange={value => onChange({ phone: value })}
        />
      </Field>
      {children}
      <Field id='relative-agreed' label={t(text.agreedShort)} error={faults['relative.agreed']}>
        <View className='cells'>
          <SwitchCell title={t(text.agreed)} on={agreed} onChange={next => onChange({ agreed: next })} />
        </View>
      </Field>
    </View>
  )
}
