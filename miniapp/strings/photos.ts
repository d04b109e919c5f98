import type { Texts } from './text'

export const photoText = {
  add: ['拍照', 'Add'],
  addLong: ['拍照或选照片', 'Add photos'],
  keeping: ['正在存…', 'Saving…'],
  broken: ['这张打不开，请重拍或换一张，文字还在。', 'This picture will not open; take another. Text is kept.'],
  tooMany: ['最多 {max} 张，多的没有放进来。', 'At most {max}; the others were left out.'],
  full: ['手机存不下了，请先传完再拍新照片。', 'This phone is full; upload before taking more.'],
} as const satisfies Texts
