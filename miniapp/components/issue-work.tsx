import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import type { MonthlyIssueEvent, MonthlyIssueView, PlanStepView } from '@shared/monthly-issues/monthly-issue.views'
import type { MonthlyIssueStatus } from '@shared/monthly-issues/monthly-issue.workflow'
import { dateOf, daysFromToday, momentOf } from '../strings/dates'
import { monthlyText as text } from '../strings/monthly-issues'
import { useText, type Speaking, type Text } from '../strings/text'
import { Figure, Heading } from './figure'
import { Icon } from './icon'
import { candidateName } from './issue-mark'
import { Timeline } from './timeline'

/** A day of the community's calendar, `2026-12-20`, as a moment of it. */
const noon = (day: string) => `${day}T12:00:00+08:00`

/** What was chosen, who leads it, what is done by when, and what came of it. */
export function IssueWork({ issue, beside }: { issue: MonthlyIssueView; beside?: (step: PlanStepView) => ReactNode }) {
  const speaking = useText()
  const { t, w } = speaking
  const { chosen, lead, steps, status } = issue
  if (!chosen) return null
  return (
    <View>
      <View className='card sel mt12'>
        <View className='cap'>{t(text.chosen)}</View>
        <View className='h2'>{candidateName(chosen, speaking)}</View>
        <View className='sub mt4'>{lead ? t(text.leads, { unit: w(lead.name) }) : t(text.noLead)}</View>
      </View>
      <Result issue={issue} />
      {(steps.length > 0 || status !== 'done') && <Heading>{t(text.plan)}</Heading>}
      {steps.length === 0 && status !== 'done' && <View className='sub'>{t(text.planToCome)}</View>}
      {steps.length > 0 && (
        <View className='cells' {...{ role: 'list', 'aria-label': t(text.plan) }}>
          {steps.map(step => (
            <View key={step.id} className='cell' {...{ role: 'listitem' }}>
              <Icon {...lookOf(step, status)} />
              <View className='gr'>
                <View>{step.text}</View>
                <View className='cap'>{whenOf(step, status, speaking)}</View>
              </View>
              {beside?.(step)}
            </View>
          ))}
        </View>
      )}
    </View>
  )
}
const isLate = ({ doneAt, dueOn }: PlanStepView) => doneAt === null && daysFromToday(noon(dueOn)) < 0
/** When all is told, what is not done will not be. */
function lookOf(step: PlanStepView, status: MonthlyIssueStatus): { name: string; className: string } {
  if (step.doneAt) return { name: 'm-done', className: 'jade' }
  if (status === 'done') return { name: 'm-off', className: 'ink2' }
  return isLate(step) ? { name: 'm-over', className: 'verm' } : { name: 'm-wait', className: 'ink2' }
}
function whenOf(step: PlanStepView, status: MonthlyIssueStatus, { t }: Speaking): string {
  if (step.doneAt) return t(text.doneOn, { date: dateOf(step.doneAt) })
  const date = dateOf(noon(step.dueOn))
  return t(status === 'done' ? text.notDone : isLate(step) ? text.late : text.by, { date })
}

function Result({ issue: { result } }: { issue: MonthlyIssueView }) {
  const { t } = useText()
  if (!result) return null
  const { text: said, before, after, days, daysAfter, older } = result
  return (
    <View>
      <Heading>{t(text.result)}</Heading>
      <View className='figures'>
        <Figure name={t(text.before, { days })} value={t(text.items, { count: before })} note={t(text.beforeNote)} />
        <Figure
          name={daysAfter === 0 ? t(text.afterToday) : t(text.after, { days: daysAfter, count: daysAfter })}
          value={t(text.items, { count: after })}
          note={t(daysAfter < days ? text.afterNote : text.afterFull, { days })}
        />
      </View>
      {older.before > 0 && <View className='note mt8'>{t(text.older, { count: older.before, open: older.open })}</View>}
      <View className='card mt12'>
        <View className='read'>{said}</View>
      </View>
    </View>
  )
}

const told: Record<MonthlyIssueEvent['step'], { icon: string; text: Text }> = {
  open: { icon: 'm-ask', text: text.opened },
  choose: { icon: 'm-quarter', text: text.choose },
  leave: { icon: 'm-off', text: text.left },
  giveLead: { icon: 'm-ext', text: text.giveLead },
  handOver: { icon: 'm-ext', text: text.giveLead },
  planLate: { icon: 'm-over', text: text.planLate },
  plan: { icon: 'm-cal', text: text.planned },
  tick: { icon: 'm-half', text: text.ticked },
  finish: { icon: 'm-done', text: text.finished },
}
/** Without a unit, or of a plan that changed, it is told otherwise. */
function toldOf(step: MonthlyIssueEvent['step'], unit: MonthlyIssueEvent['unit'], note: string | null): Text {
  if (step === 'choose' && !unit) return text.chooseAlone
  if (step === 'planLate' && !unit) return text.planLateAlone
  return step === 'plan' && note ? text.replanned : told[step].text
}
/** What happened to it, the newest first. */
export function IssueHistory({ events }: { events: MonthlyIssueEvent[] }) {
  const { t, w } = useText()
  return (
    <View>
      <Heading>{t(text.history)}</Heading>
      <Timeline
        entries={events.map(({ id, step, at, unit, text: note }) => {
          return {
            key: id,
            icon: told[step].icon,
            title: t(toldOf(step, unit, note), { unit: w(unit) }),
            when: momentOf(at),
            note,
          }
        })}
      />
    </View>
  )
}
