import { expect, test } from 'vitest'
import { newPlaceCode, readPlaceCode, samplePlaceCode } from '@server/places/place-code'

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const codes = Array.from({ length: 200 }, () => newPlaceCode())

test('every new code is read back, and is not said by letters that are mistaken for digits', () => {
  for (const code of codes) {
    expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{7}$/)
    expect(readPlaceCode(code)).toBe(code)
    expect(samplePlaceCode(code)).toBe(code)
  }
  expect(new Set(codes).size).toBe(codes.length)
})

test('no wrong character passes, and hardly a swap of neighbours', () => {
  let swaps = 0
  let passed = 0
  for (const code of codes) {
    for (const [at, right] of [...code].entries()) {
      for (const wrong of alphabet)
        if (wrong !== right) expect(readPlaceCode(code.slice(0, at) + wrong + code.slice(at + 1))).toBeNull()
      const next = code[at + 1]
      if (!next || next === right) continue
      swaps++
      if (readPlaceCode(code.slice(0, at) + next + right + code.slice(at + 2))) passed++
    }
  }
  expect(passed / swaps).toBeLessThan(0.02)
})

test('nothing else is a code', () => {
  for (const typed of ['', '0', '00000000', 'UUUUUUU', '码码码码码码码', '123 456', '-------'])
    expect(readPlaceCode(typed)).toBeNull()
  expect(readPlaceCode('0000000')).toBe('0000000')
})
