import { expect, test } from 'vitest'
import { stagesOf } from '@shared/appeals/stages'
import type { AppealStatus } from '@shared/appeals/appeal.workflow'

/** `past：now：ahead`, each station with the day it was reached. */
function way(...statuses: AppealStatus[]) {
  const moves = statuses.map((status, day) => ({ status, at: String(day) }))
  return stagesOf(statuses.at(-1)!, moves)
    .map(({ name, at, is }) => `${{ past: '', now: '*', ahead: '…', ended: '!' }[is]}${name.zh}${at ?? ''}`)
    .join(' ')
}

test('a matter is shown where it stands, with the day it came to each station', () => {
  expect(way('submitted')).toBe('*已提交0 …已受理 …办理中 …待评价 …已办结')
  expect(way('submitted', 'submitted', 'assigned', 'in_progress', 'scheduled', 'in_progress', 'resolved', 'closed')).toBe(
    '已提交0 已受理2 办理中3 待评价6 *已办结7',
  )
  expect(way('submitted', 'assigned', 'resolved')).toBe('已提交0 已受理1 办理中 *待评价2 …已办结')
})

test('what goes back is to come once more, and what waits, stands or ends is called so', () => {
  expect(way('submitted', 'assigned', 'submitted')).toBe('*已提交0 …已受理 …办理中 …待评价 …已办结')
  expect(way('submitted', 'assigned', 'in_progress', 'resolved', 'closed', 'reopened')).toBe(
    '已提交0 已受理1 *重办中5 …待评价 …已办结',
  )
  expect(way('submitted', 'assigned', 'need_info')).toBe('已提交0 *等补充1 …办理中 …待评价 …已办结')
  expect(way('submitted', 'assigned', 'in_progress', 'on_list')).toBe('已提交0 已受理1 *长期事项2 …待评价 …已办结')
  expect(way('submitted', 'declined')).toBe('已提交0 !未受理1')
  expect(way('submitted', 'assigned', 'withdrawn')).toBe('已提交0 已受理1 !已撤回2')
})
