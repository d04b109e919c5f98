import { useState } from 'react'
import { View } from '@tarojs/components'
import { monthlyIssueLimits as limits } from '@shared/monthly-issues/monthly-issue.limits'
import type { MonthlyIssueView } from '@shared/monthly-issues/monthly-issue.views'
import { Button } from '@/components/button'
import { Field, TextLine } from '@/components/field'
import { Heading } from '@/components/figure'
import { Problem } from '@/components/states'
import { useMoved } from '@/hooks/use-appeal-step'
import type { Loaded } from '@/hooks/use-load'
import { useSubmit } from '@/hooks/use-submit'
import { monthlyText as text } from '@/strings/monthly-issues'
import { readDay } from '@/strings/moments'
import { useText } from '@/strings/text'
import { DayField } from '../../day-field'

interface Line {
  text: string
  dueOn: string
}
const empty: Line = { text: '', dueOn: '' }

/** What is done by which day; a plan that stands is changed with a reason, and what is done in it stays. */
export function PlanForm({ shown }: { shown: Loaded<MonthlyIssueView> }) {
  const { t } = useText()
  const { id, version, steps } = shown.data!
  const again = steps.length > 0
  const left = steps.filter(({ doneAt }) => doneAt === null).map(({ text, dueOn }) => ({ text, dueOn }))
  const [lines, setLines] = useState<Line[]>(left.length > 0 ? left : [empty])
  const [reason, setReason] = useState('')
  const plan = useSubmit(
    keyed =>
      keyed.monthlyIssues.plan({
        id,
        version,
        steps: lines.map(({ text, dueOn }) => ({ text, dueOn: readDay(dueOn) ?? dueOn })),
        ...(again && { reason }),
      }),
    shown.replace,
  )
  useMoved(shown, plan.error)
  const change = (n: number, part: Partial<Line>) => {
    plan.clear()
    setLines(before => before.map((line, at) => (at === n ? { ...line, ...part } : line)))
  }
  const { fields } = plan
  return (
    <View>
      <Heading>{t(again ? text.changePlan : text.writePlan)}</Heading>
      <View className='sub'>{t(text.planNote)}</View>
      {lines.map((line, n) => (
        <View key={n}>
          <Field
            id={`step-${n}`}
            label={t(text.step, { count: n + 1 })}
            hint={t(text.stepHint)}
            error={fields[`steps.${n}.text`]}
          >
            <TextLine
              label={[t(text.step, { count: n + 1 }), t(text.stepHint)].join(' ')}
              value={line.text}
              max={limits.stepText}
              onChange={written => change(n, { text: written })}
            />
          </Field>
          <DayField
            id={`due-${n}`}
            label={[t(text.step, { count: n + 1 }), t(text.date)].join(' ')}
            value={line.dueOn}
            onChange={dueOn => change(n, { dueOn })}
            error={fields[`steps.${n}.dueOn`]}
          />
          {lines.length > 1 && (
            <Button
              small
              look='text'
              label={t(text.removeStep, { count: n + 1 })}
              onTap={() => setLines(before => before.filter((_, at) => at !== n))}
            >
              {t(text.removeStep, { count: n + 1 })}
            </Button>
          )}
        </View>
      ))}
      {lines.length < limits.steps && (
        <Button small className='mt8' icon='plus' onTap={() => setLines(before => [...before, empty])}>
          {t(text.addStep)}
        </Button>
      )}
      {again && (
        <Field id='why' label={t(text.why)} error={fields.reason}>
          <TextLine label={t(text.why)} value={reason} max={limits.reason} onChange={setReason} />
        </Field>
      )}
      {Object.keys(fields).length === 0 && <Problem error={plan.error} />}
      <Button className='mt12' look={again ? 'second' : 'primary'} wide busy={plan.busy} onTap={() => void plan.submit()}>
        {t(again ? text.changePlan : text.publish)}
      </Button>
    </View>
  )
}
