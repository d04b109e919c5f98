import { expect, test } from 'vitest'
import { hiddenPart } from '@shared/appeals/reply-templates'
import { anonymised } from '@server/appeals/anonymised'

/** Written with the mark as `…`. */
const shown = (text: string, names: (string | null)[] = []) => anonymised(text, names).replaceAll(hiddenPart, '…')

test.each([
  ['已联系2单元501室王阿姨，电话000-0000 1234', '已联系……，电话…'],
  ['3-2-501的张先生，2-501也看过', '…的…，…也看过'],
  ['住五〇一室的李师傅', '住…的…'],
  ['三单元十二楼东户说好了', '…说好了'],
  ['房号：1203，就是1203号房', '…，就是…'],
  ['６０２室门口', '…门口'],
  ['银杏路88弄12号301', '银杏路…'],
  ['沪A12345已挪', '…已挪'],
  ['微信号abc_123、QQ：0000123', '…、…'],
  ['陈老师和赵经理来过', '…和…来过'],
  ['Mrs Wang in flat 5B, room no. 12, wang@mail.example', '… in …, …, …'],
])('of %s nobody is left', (text, left) => {
  expect(shown(text)).toBe(left)
})

test.each([
  '11 月 18 日换了声控开关，2026-11-20 又看过',
  '3号楼2单元一楼到六楼的灯，12 号楼3单元',
  '换了 12 只灯，T8-18W，费用 1200 元',
  '三楼东侧、B1 层、5-10 天',
  'The lamp on the third floor of Building 3 was changed.',
])('%s points at nobody', text => {
  expect(shown(text)).toBe(text)
})

test('names that stand in the records go however they are written; one letter is no name', () => {
  expect(shown('许一帆和 QIAO YE 到场，一切正常', ['许一帆', 'Qiao Ye', '一', null])).toBe('…和 … 到场，一切正常')
})
