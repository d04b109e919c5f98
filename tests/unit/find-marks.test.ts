import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findMarks } from '@server/moderation/find-marks'

const found = (text: string) => findMarks(text).map(({ start, end, cause }) => [text.slice(start, end), cause])

describe('the word list', () => {
  test.each([
    ['你这个王八蛋', '王八蛋', 'insult'],
    ['你这个王\u200b八\u200d蛋', '王\u200b八\u200d蛋', 'insult'],
    ['你这个王😀八😀蛋', '王😀八😀蛋', 'insult'],
    ['王 八　蛋', '王 八　蛋', 'insult'],
    ['王·八*蛋', '王·八*蛋', 'insult'],
    ['王\u3164八\u2800蛋', '王\u3164八\u2800蛋', 'insult'],
    ['王\u0301八\ufe0f蛋', '王\u0301八\ufe0f蛋', 'insult'],
    ['加ＶＸ聊', '加ＶＸ', 'advert'],
    ['加 ⓥ ⓧ 聊', '加 ⓥ ⓧ', 'advert'],
    ['F.U_C-K', 'F.U_C-K', 'insult'],
    ['𝓯𝓾𝓬𝓴', '𝓯𝓾𝓬𝓴', 'insult'],
    ['加\u202e微\u202c信', '加\u202e微\u202c信', 'advert'],
  ])('finds %j', (text, passage, cause) => expect(found(text)).toEqual([[passage, cause]]))

  test.each([
    ['电话138 0000 0000', '138 0000 0000', 'personalData'],
    ['一三八零零零零零零零零', '一三八零零零零零零零零', 'personalData'],
    ['１３８-００００-００００', '１３８-００００-００００', 'personalData'],
    ['车牌沪A·12345乱停', '沪A·12345', 'faceOrPlate'],
    ['4 号楼那个姓王的一家', '4 号楼那个姓王的', 'namesPerson'],
    ['3号楼502的李阿姨', '3号楼502', 'personalData'],
  ])('points at persons: %j', (text, passage, cause) => expect(found(text)[0]).toEqual([passage, cause]))

  test.each([
    '二单元三楼的楼道灯不亮三天了，晚上看不见台阶。',
    '2026年11月25日18:00以后没有水，3号楼2026年换过水管。',
    'The class met on the grass; this hit the wall.',
    '',
    '😀\u200b ',
  ])('finds nothing in %j', text => expect(findMarks(text)).toEqual([]))

  test('finds a word however it is pulled apart, and marks the passage itself', () => {
    const between = fc.string({
      unit: fc.constantFrom(
        ' ',
        '\u200b',
        '\u200d',
        '\ufeff',
        '😀',
        '👨‍👩‍👧',
        '·',
        '-',
        '_',
        '。',
        '\u3000',
        '\ufe0f',
        '\u3164',
        '\u00ad',
        '\u2060',
      ),
      maxLength: 3,
    })
    fc.assert(
      fc.property(
        fc.constantFrom('王八蛋', '加微信', '安全账户', '办假证'),
        fc.array(between, { minLength: 4, maxLength: 4 }),
        (word, gaps) => {
          const letters = [...word]
          const hidden = letters.map((letter, i) => (i < letters.length - 1 ? letter + gaps[i] : letter)).join('')
          const text = `楼下${gaps[3]}${hidden}的`
          const at = text.indexOf(hidden)
          expect(findMarks(text)).toEqual([expect.objectContaining({ start: at, end: at + hidden.length })])
        },
      ),
      { numRuns: 300 },
    )
  })
  test('marks lie in order, inside the text, none over another, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), junk => {
        let before = 0
        for (const { start, end } of findMarks(`${junk}加微信13800000000${junk}`)) {
          expect(start >= before && end > start).toBe(true)
          before = end
        }
      }),
    )
  })
})
