import { useState } from 'react'
import { View } from '@tarojs/components'
import { categoryClasses, findCategory, type Category } from '@shared/appeals/categories'
import type { ClosedCategory } from '@shared/terms/term.views'
import { Chips } from './choice'
import { Field, TextLine } from './field'
import { filing } from '../strings/filing'
import { useText } from '../strings/text'
import { guessCategories, searchCategories, type IsOpen } from './match-category'

export interface CategoryChoice {
  group: string | null
  category: string | null
}
interface Props extends CategoryChoice {
  /** What is written so far: it may say by itself what it is about. */
  text: string
  onChoose(choice: CategoryChoice): void
  error?: string
  /** What is not taken there any more is not offered; of one that was chosen before it is said where to turn. */
  closed?: readonly ClosedCategory[]
}
const unsure = 'other.unsure'

/** What a class chosen by hand makes of the item: what the words say, or for “other” the one for the unsure. */
const itemOf = (group: string, text: string, open: IsOpen): string | null =>
  guessCategories(text, open, group)[0]?.key ?? (unsure.startsWith(`${group}.`) && open(unsure) ? unsure : null)

const openBeside =
  (closed: readonly ClosedCategory[]): IsOpen =>
  key =>
    closed.every(({ category }) => category !== key)
const choiceOf = (key: string): CategoryChoice => ({ group: key.split('.')[0] ?? null, category: key })

/** Twelve classes, then the items of one; or a search by the words people use. */
export function CategoryField({ group, category, text, onChoose, error, closed = [] }: Props) {
  const { t, w } = useText()
  const open = openBeside(closed)
  const shut = closed.find(one => one.category === category)
  const groups = categoryClasses.filter(one => one.items.some(({ key }) => open(key)) || one.key === group)
  const [typed, setTyped] = useState('')
  const items = categoryClasses.find(({ key }) => key === group)?.items.filter(({ key }) => open(key) || key === category)
  const chooseGroup = (key: string) =>
    onChoose(key === group ? { group: null, category: null } : { group: key, category: itemOf(key, text, open) })
  const chooseItem = (key: string) => onChoose(choiceOf(key))
  const options = (categories: readonly Category[]) => categories.map(({ key, name }) => ({ value: key, text: w(name) }))
  const found = searchCategories(typed, open)
  return (
    <Field id='category' label={t(filing.category)} error={shut ? t(filing.closed, { where: w(shut.where) }) : error}>
      <Chips
        label={t(filing.category)}
        width='third'
        options={groups.map(({ key, name }) => ({ value: key, text: w(name) }))}
        chosen={group}
        onChoose={chooseGroup}
      />
      {items ? (
        <View className='mt12'>
          <Chips label={t(filing.item)} options={options(items)} chosen={category} onChoose={chooseItem} />
          {category && <View className='cap mt8'>{w(findCategory(category)?.hint)}</View>}
        </View>
      ) : (
        <View className='mt12 aside'>
          <TextLine label={t(filing.searchLabel)} placeholder={t(filing.search)} max={20} value={typed} onChange={setTyped} />
          {typed.trim() !== '' && (
            <View className='mt8'>
              {found.length > 0 ? (
                <Chips label={t(filing.searchLabel)} options={options(found)} chosen={null} onChoose={chooseItem} />
              ) : (
                <View className='cap'>{t(filing.searchNone)}</View>
              )}
            </View>
          )}
        </View>
      )}
    </Field>
  )
}

/** What the words written may be about, below them, so that nothing moves under the finger that writes. */
export function CategoryGuess({ text, onChoose, closed = [] }: Pick<Props, 'text' | 'onChoose' | 'closed'>) {
  const { t, w } = useText()
  const guesses = guessCategories(text, openBeside(closed))
  if (guesses.length === 0) return null
  return (
    <View className='mt12'>
      <View className='cap mb8'>{t(filing.perhaps)}</View>
      <Chips
        label={t(filing.perhaps)}
        options={guesses.map(({ key, name }) => ({ value: key, text: w(name) }))}
        chosen={null}
        onChoose={key => onChoose(choiceOf(key))}
      />
    </View>
  )
}
