import { expect, test } from 'vitest'
import { codeIn } from '@/pages/places/code'

test.each([
  ['M9JPJ33', 'M9JPJ33'],
  [' m9jp-j33 ', 'M9JPJ33'],
  ['https://linli.example/s/M9JPJ33?from=poster', 'M9JPJ33'],
  ['OIL9JPJ', '0119JPJ'],
])('the code in “%s” is %s', (typed, code) => expect(codeIn(typed)).toBe(code))

test.each(['', 'abc', 'M9JPJ33M9', 'M9JPU33', '三号楼', 'https://linli.example/'])('there is no code in “%s”', typed =>
  expect(codeIn(typed)).toBeNull(),
)
