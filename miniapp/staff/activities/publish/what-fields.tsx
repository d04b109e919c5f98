import { View } from '@tarojs/components'
import { activityLimits as limits } from '@shared/activities/activity.limits'
import { activityKinds, type ActivityKind } from '@shared/activities/activity.workflow'
import { Chips } from '@/components/choice'
import { Field } from '@/components/field'
import { activityForm as form } from '@/strings/leading'
import { useText } from '@/strings/text'
import type { ActivityDraft, WriteActivity } from './draft'
import { Line } from './line'

export interface FieldsProps {
  draft: ActivityDraft
  write: WriteActivity
  fields: Record<string, string>
}
const kinds = Object.keys(activityKinds) as ActivityKind[]

/** What it is. */
export function WhatFields({ draft, write, fields, fixed }: FieldsProps & { fixed: boolean }) {
  const { t, w } = useText()
  return (
    <View>
      {!fixed && (
        <Field id='f-kind' label={t(form.kind)} error={fields.kind}>
          <Chips
            label={t(form.kind)}
            options={kinds.map(value => ({ value, text: w(activityKinds[value]) }))}
            chosen={draft.kind}
            onChoose={kind => write({ kind })}
          />
        </Field>
      )}
      <Line
        {...{ name: 'title', label: t(form.name), placeholder: t(form.nameHint), value: draft.title, max: limits.title }}
        error={fields.title}
        onChange={title => write({ title })}
      />
      <Line
        {...{ name: 'text', label: t(form.text), placeholder: t(form.textHint), value: draft.text, max: limits.text }}
        error={fields.text}
        long
        onChange={text => write({ text })}
      />
      <Line
        {...{ name: 'bring', label: t(form.bring), placeholder: t(form.bringHint), value: draft.bring, max: limits.bring }}
        error={fields.bring}
        onChange={bring => write({ bring })}
      />
    </View>
  )
}
