import { says } from './sentence'

/** Of the issue of the month: to those whose matters are in it, and to the unit that leads it. */
export const monthlyIssueSentences = {
  'monthlyIssue.opened': {
    resident: says(
      '您反映的事可以选为本月一题',
      'Choose the issue of the month',
      '{title}进了候选，{due}前一户投一票，大家选出一题重点办。',
      '{title} is a candidate. One vote a household by {due}; one is worked on first.',
    ),
  },
  'monthlyIssue.chosen': {
    resident: says(
      '选出来了：{title}',
      'Chosen: {title}',
      '{votes} 户选了它做本月一题，{unit}牵头，接下来公布计划。',
      'Households that chose it: {votes}. {unit} leads; a plan with dates comes next.',
    ),
    staff: says(
      '本月一题：{title}',
      'Issue of the month: {title}',
      '居民选了它，{unit}牵头。请写计划，写明哪天做完。',
      'Residents chose it; {unit} leads. Write a plan with dates.',
    ),
  },
  'monthlyIssue.planLate': {
    staff: says(
      '还没有计划：{title}',
      'No plan yet: {title}',
      '本月一题选出来 5 个工作日了，{unit}还没公布计划。请写明哪天做完。',
      'Five working days since it was chosen, and {unit} has published no plan. Write one with dates.',
    ),
  },
  'monthlyIssue.handedOver': {
    staff: says(
      '接着牵头：{title}',
      'Yours to lead: {title}',
      '原来的牵头单位撤了，本月一题由{unit}接着办，写好的计划不变。',
      'Its lead unit is no more. {unit} leads the issue of the month now; a plan that stands goes on.',
    ),
  },
  'monthlyIssue.planned': {
    resident: says(
      '有计划了：{title}',
      'A plan: {title}',
      '{unit}列了 {count} 步，最晚 {due}做完。{reason}',
      '{unit} published a plan. Steps: {count}, the last due {due}.{reason}',
    ),
  },
  'monthlyIssue.ticked': {
    resident: says('做完一步：{title}', 'One step done: {title}', '{unit}：{text}', '{unit}: {text}'),
  },
  'monthlyIssue.done': {
    resident: says(
      '本月一题有结果：{title}',
      'Result: {title}',
      '{unit}公布了结果，前后数字对照也在里面。',
      '{unit} published the result, with the count before and after.',
    ),
  },
} as const
