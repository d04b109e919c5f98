import type { Texts } from './text'

export const correction = {
  corrected: ['已更正：{reason}', 'Corrected: {reason}'],
  before: ['原来写的', 'What it said before'],
} as const satisfies Texts

export const cover = {
  acting: ['外出，{name}代班到 {until}', 'Away; {name} covers to {until}'],
  nobody: ['外出到 {until}，没有人代班', 'Away to {until}; nobody covers'],
} as const satisfies Texts
