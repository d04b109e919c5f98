import { View } from '@tarojs/components'
import type { MonthlyIssueView } from '@shared/monthly-issues/monthly-issue.views'
import { api } from '@/api'
import { Chips } from '@/components/choice'
import { Field } from '@/components/field'
import { LoadedView, Problem } from '@/components/states'
import { useMoved } from '@/hooks/use-appeal-step'
import { useLoad, type Loaded } from '@/hooks/use-load'
import { useSubmit } from '@/hooks/use-submit'
import { monthlyText as text } from '@/strings/monthly-issues'
import { useText } from '@/strings/text'

/** Which unit leads, where the list of duties names none or another one is meant. */
export function LeadForm({ shown }: { shown: Loaded<MonthlyIssueView> }) {
  const { t, w } = useText()
  const { id, version, communityId, lead } = shown.data!
  const units = useLoad(() => api.organisation.units({ id: communityId }), [communityId])
  const give = useSubmit((keyed, unitId: string) => keyed.monthlyIssues.giveLead({ id, version, unitId }), shown.replace)
  useMoved(shown, give.error)
  return (
    <View className='mt12'>
      <Field id='lead' label={t(text.unit)} hint={t(text.unitNote)} error={give.fields.unitId}>
        <LoadedView of={units}>
          {found => (
            <Chips
              label={t(text.unit)}
              options={found.map(unit => ({ value: unit.id, text: w(unit.name) }))}
              chosen={lead?.id ?? null}
              onChoose={unitId => unitId !== lead?.id && void give.submit(unitId)}
            />
          )}
        </LoadedView>
      </Field>
      {Object.keys(give.fields).length === 0 && <Problem error={give.error} />}
    </View>
  )
}
