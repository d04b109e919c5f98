import type { Band, Measure } from '@shared/rates/comparison.views'
import { figuresText } from './figures'
import type { Text, Texts } from './text'

export const subdistrictText = {
  nav: ['街道总览', 'Subdistrict'],
  title: ['街道总览', 'The subdistrict'],
  none: ['您不看街道的数据', 'You view no subdistrict'],
  noneNote: ['由系统管理员开通。', 'The installation’s administrator opens it.'],
  empty: ['街道里还没有社区', 'No community in this subdistrict yet'],
  month: ['哪个月', 'Which month'],
  measure: ['看哪个率', 'Which rate'],
  by: ['比什么', 'What is compared'],
  communities: ['社区', 'Communities'],
  units: ['单位', 'Units'],
  kickCommunities: [
    '{month} · {all} 个社区 · {count} 件',
    '{month} · communities: {all} · {count} issues',
    '{month} · communities: {all} · 1 issue',
  ],
  kickUnits: [
    '{month} · {all} 个单位 · {count} 件',
    '{month} · units: {all} · {count} issues',
    '{month} · units: {all} · 1 issue',
  ],
  below: ['{count} 个低于期望', '{count} below what is expected', '1 below what is expected'],
  above: ['{count} 个稳定好于期望', '{count} steadily better', '1 steadily better'],
  rest: ['其余分不出高下', 'no telling the others apart'],
  alike: ['分不出高下', 'no telling them apart'],
  tooFew: ['件数都不多，先不比较', 'too few issues to compare'],
  headline: ['{measure}：{told}。', '{measure}: {told}.'],
  chart: ['{measure}与 95% 区间', '{measure}, with its 95% range'],
  actual: ['实际', 'Actual'],
  drawn: ['收缩后', 'Shrunk'],
  mean: ['虚线：全街道 {share}%', 'Dashed: all together {share}%'],
  noRank: ['按名称排列，不排名', 'By name; no rank'],
  name: ['名称', 'Name'],
  range: ['95% 区间', '95% range'],
  n: ['件数', 'Issues'],
  coverage: ['居民回话', 'Spoke'],
  expected: ['同类期望', 'Expected'],
  adjusted: ['折算后', 'Adjusted'],
  look: ['怎么看', 'How to read it'],
  hidden: ['不到 5 件，只看件数', 'Fewer than 5: the number only'],
  unranked: ['不到 20 件，不比较', 'Fewer than 20: not compared'],
  silent: ['没评的人怎么样', 'What the silent think'],
  silentNote: ['抽样回访，合并估计', 'Asked by lot, and estimated of all'],
  silentTold: [
    '{name}：回话 {coverage}%。从没回话的里抽问 {count} 位，{visited}%。合并估计 {share}%，区间 {low}–{high}。',
    '{name}: {coverage}% spoke. Of the silent {count} were asked: {visited}%. All together an estimated {share}%, range {low}–{high}.',
  ],
  levels: ['平均评分（1–5）', 'Mean rating, 1 to 5'],
  levelGiven: ['居民给的', 'As given'],
  aside: ['不算在内的', 'Not counted'],
  asideNote: [
    '排除不计要单位以外的人批准，件数公开；另计的是居民撤回、不受理、合并和长期事项。',
    'Leaving out needs approval from outside the unit, and the number is public; set aside: withdrawn, declined, merged, long list.',
  ],
  excluded: ['排除不计', 'Left out'],
  setAside: ['另计', 'Set aside'],
  how: ['怎么算的', 'How it is reckoned'],
} as const satisfies Texts

export const measureText: Record<Measure, Text> = {
  response: figuresText.answered,
  timeliness: figuresText.inTime,
  resolution: figuresText.solved,
  firstTime: figuresText.firstTime,
  satisfaction: figuresText.content,
}
export const bandText: Record<Band, Text> = {
  better: ['稳定好于期望', 'Steadily better than expected'],
  noDifference: ['与期望分不开', 'No clear difference'],
  toImprove: ['低于期望，去了解原因', 'Below: find out why'],
}
/** Each figure in words. */
export const howText: readonly Text[] = [
  [
    '算期限落在当月的，办没办都算；件数是分母，不是成绩，报得多不扣分。',
    'Issues whose limit fell due in the month, done or not. The number is what the rate is of, no score: many issues cost nothing.',
  ],
  [
    '95% 区间（Wilson）：同样的做法，20 回里 19 回落在里面。件数越少越宽。',
    '95% range (Wilson): where the rate lies 19 times of 20. The fewer issues, the wider.',
  ],
  [
    '收缩后 ＝（做到的 ＋ 20 × 全街道）÷（件数 ＋ 20）：件数少的往全街道靠，不让一两件定高下。',
    'Shrunk = (hits + 20 × all together) ÷ (issues + 20): few issues are drawn towards all, so that one or two decide nothing.',
  ],
  [
    '平均评分收缩 ＝（典型份数 × 全街道平均 ＋ 评分之和）÷（典型份数 ＋ 份数），典型份数取中位数；不到 5 份不显示。',
    'Mean rating, shrunk = (typical number × mean of all + sum of ratings) ÷ (typical number + number). The typical number is the median; fewer than 5 are not shown.',
  ],
  [
    '同类期望：同样类别的事全街道做到几成，按它自己的件数合起来。',
    'Expected: what all together reach with the same kinds of issues, weighed by its own.',
  ],
  [
    '折算后 ＝ 全街道 × 实际 ÷ 同类期望：难办的事多不吃亏，好办的事多不占便宜。',
    'Adjusted = all together × actual ÷ expected: hard issues are no disadvantage, easy ones no advantage.',
  ],
  [
    '合并估计 ＝ 回话比例 × 回话的 ＋（1 － 回话比例）× 抽问的：没回话的不当满意，也不当不满意。抽问不到 5 位不算。',
    'Estimate = share who spoke × what they say + the rest × what those say who were asked by lot. Fewer than 5 asked: none.',
  ],
  [
    '怎么看：整个区间高于期望是稳定好于，低于期望是要去了解，其余分不开。不到 5 件不显示，不到 20 件不比较。没有综合分。',
    'How to read it: better or below only where the whole range is. Fewer than 5 are not shown, fewer than 20 not compared. No total score.',
  ],
]
