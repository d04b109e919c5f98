import type { Exclusions } from '@shared/rates/rates.views'
import { common } from './common'
import { valueOf } from './rates'
import type { Speaking, Texts } from './text'

/** That a rated matter is left out of the figures: the unit asks, somebody outside it rules, whoever rated it reads both. */
export const exclusionText = {
  title: ['待审的评价剔除', 'Exclusions to rule on'],
  ask: ['申请不计入统计', 'Ask to leave it out of the figures'],
  askTitle: ['为什么不该计入统计', 'Why it should not count'],
  askNote: [
    '评得低不是理由。由单位以外的督办人员决定，评价的人会看到，剔除数会公开。',
    'A low rating is no reason. A supervisor outside the unit rules; the person reads it, and the number is public.',
  ],
  ground: ['原因', 'Reason'],
  words: ['事实和依据', 'Facts and proof'],
  wordsHint: ['不写姓名、门牌、电话', 'No names, doors, phones'],
  send: ['提交申请', 'Send the request'],
  asked: ['{unit}申请不计入统计，等外单位决定', '{unit} asks to leave it out; somebody outside it decides'],
  approved: ['已批准不计入统计', 'Left out of the figures'],
  refused: ['申请没有批准，照常计入', 'Not left out: it counts'],
  says: ['{unit}的理由：{ground}。{words}', '{unit}: {ground}. {words}'],
  ruling: ['决定的理由：{words}', 'The ruling: {words}'],
  approve: ['同意剔除', 'Approve'],
  refuse: ['不同意', 'Refuse'],
  approveNote: ['这件事不进任何比率，只公布剔除数。', 'It enters no rate; only the number left out is told.'],
  refuseNote: ['照常计入，不能再申请。', 'It counts, and cannot be asked for again.'],
  why: ['理由', 'Reason'],
  whyHint: ['评价的人会看到', 'The person reads it'],
  unit: ['责任单位', 'The unit'],

  figure: ['剔除', 'Left out'],
  count: ['{count} 件', '{count}'],
  figureNote: ['到期的 {of} 件里，外单位批准不计入的。', 'Of {of} due, those left out by somebody outside the unit.'],
} as const satisfies Texts

/** How many were left out, and which share that is. */
export const excludedOf = ({ n, share }: Exclusions, speaking: Speaking) =>
  [speaking.t(exclusionText.count, { count: n }), valueOf(share, speaking)].join(speaking.t(common.separator))
