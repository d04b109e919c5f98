import { View } from '@tarojs/components'
import { activityLimits as limits } from '@shared/activities/activity.limits'
import { risksIn } from '@shared/activities/risk-words'
import { SwitchCell } from '@/components/choice'
import { activityForm as form } from '@/strings/leading'
import { useText } from '@/strings/text'
import { endChoices } from '../../notices/moment-choices'
import { MomentField } from '../../notices/moment-field'
import { Line } from './line'
import type { FieldsProps } from './what-fields'

/** What may happen, and the policy that is then needed. Words that speak of danger are named while one writes. */
export function SafetyFields({ draft, write, fields }: FieldsProps) {
  const { t } = useText()
  const risks = risksIn(draft.title, draft.text, draft.risk)
  return (
    <View id='f-insurance'>
      <Line
        {...{ name: 'risk', label: t(form.risk), placeholder: t(form.riskHint), value: draft.risk, max: limits.risk }}
        error={fields.risk}
        onChange={risk => write({ risk })}
      />
      {risks.length > 0 && !draft.danger && (
        <View className='note warn mt12'>{t(form.riskFound, { words: risks.join('、') })}</View>
      )}
      <View className='cells mt16'>
        <SwitchCell title={t(form.danger)} note={t(form.dangerNote)} on={draft.danger} onChange={danger => write({ danger })} />
      </View>
      {draft.danger && (
        <View className='card mt12'>
          <Line
            {...{ name: 'insurer', label: t(form.insurer), value: draft.insurer, max: limits.insurer }}
            error={fields['insurance.insurer'] ?? fields.insurance}
            onChange={insurer => write({ insurer })}
          />
          <Line
            {...{ name: 'policy', label: t(form.policy), value: draft.policy, max: limits.policy }}
            error={fields['insurance.number']}
            onChange={policy => write({ policy })}
          />
          <MomentField
            id='f-insured-until'
            label={t(form.insuredUntil)}
            value={draft.insuredUntil}
            choices={endChoices()}
            onChange={insuredUntil => write({ insuredUntil })}
            error={fields['insurance.until']}
          />
        </View>
      )}
    </View>
  )
}
