import type { Text, Texts } from './text'

/** A key of the office screen and what it does. */
export interface KeyHelp {
  /** As it is written on it; of two, one after the other. */
  key: string
  text: Text
}

export const keyText = {
  title: ['快捷键', 'Keys'],
  everywhere: ['到处都能用', 'Everywhere'],
  here: ['在这一页', 'On this page'],
  help: ['看快捷键', 'Show these keys'],
  close: ['关上打开的，或离开正在写的格', 'Close what is open, or leave the field'],
  next: ['下一行', 'Next row'],
  before: ['上一行', 'Row before'],
  open: ['打开这一行', 'Open the row'],
  search: ['去搜索', 'Search'],
  pick: ['选这一行，再按取消', 'Pick the row, or put it back'],
  span: ['从上次选的一直选到这一行', 'Pick all from the last pick to here'],
  assign: ['把选的分派出去', 'Assign what is picked'],
  filters: ['我的筛选', 'My filters'],
} as const satisfies Texts

/** Of the queue, for whoever gives nothing away. */
export const readingKeys: readonly KeyHelp[] = [
  { key: 'J', text: keyText.next },
  { key: 'K', text: keyText.before },
  { key: 'Enter', text: keyText.open },
  { key: '/', text: keyText.search },
  { key: 'F', text: keyText.filters },
]
export const queueKeys: readonly KeyHelp[] = [
  ...readingKeys,
  { key: 'X', text: keyText.pick },
  { key: 'Shift X', text: keyText.span },
  { key: 'A', text: keyText.assign },
]
