import { useState } from 'react'
import { View } from '@tarojs/components'
import { monthlyIssueLimits } from '@shared/monthly-issues/monthly-issue.limits'
import type { MonthlyIssueView } from '@shared/monthly-issues/monthly-issue.views'
import { Button } from '@/components/button'
import { AreaField } from '@/components/field'
import { Problem } from '@/components/states'
import { useMoved } from '@/hooks/use-appeal-step'
import type { Loaded } from '@/hooks/use-load'
import { useSubmit } from '@/hooks/use-submit'
import { monthlyText as text } from '@/strings/monthly-issues'
import { useText } from '@/strings/text'

/** What came of it, for everybody to read. */
export function FinishForm({ shown }: { shown: Loaded<MonthlyIssueView> }) {
  const { t } = useText()
  const { id, version } = shown.data!
  const [said, setSaid] = useState('')
  const finish = useSubmit(keyed => keyed.monthlyIssues.finish({ id, version, text: said }), shown.replace)
  useMoved(shown, finish.error)
  return (
    <View>
      <AreaField
        id='result'
        label={t(text.finishTitle)}
        hint={t(text.finishNote)}
        error={finish.fields.text}
        value={said}
        max={monthlyIssueLimits.result}
        onChange={setSaid}
      />
      {Object.keys(finish.fields).length === 0 && <Problem error={finish.error} />}
      <Button className='mt12' look='primary' wide busy={finish.busy} onTap={() => void finish.submit()}>
        {t(text.finishTitle)}
      </Button>
    </View>
  )
}
