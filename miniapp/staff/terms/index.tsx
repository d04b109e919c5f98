import { useState } from 'react'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { categoryClasses, type CategoryClass } from '@shared/appeals/categories'
import type { CategoryTerms, TermsView } from '@shared/terms/term.views'
import { api } from '@/api'
import { DeskPage } from '@/components/desk'
import { LinkCell } from '@/components/link-cell'
import { Icon } from '@/components/icon'
import { LoadedView } from '@/components/states'
import { Tap } from '@/components/tap'
import { useLoad, type Loaded } from '@/hooks/use-load'
import { useWide } from '@/hooks/use-wide'
import { open } from '@/navigate'
import { common } from '@/strings/common'
import { dateOf } from '@/strings/dates'
import { dayText } from '@/strings/days'
import { termText as text } from '@/strings/terms'
import { useText } from '@/strings/text'
import { NoWork } from '../no-work'
import { useDesk } from '../use-desk'
import { daysLine } from './days-line'
import { TermPanel } from './term-panel'

/** In how many days each kind of matter is accepted, answered and done here, and which are not taken any more. */
export default function TermsPage() {
  const { t } = useText()
  const communityId = useDesk()
  const terms = useLoad(() => api.terms.list({ communityId: communityId! }), [communityId], communityId !== null)
  if (communityId === null)
    return (
      <DeskPage entry='staff/terms' title={t(text.title)}>
        <NoWork />
      </DeskPage>
    )
  return <TermList key={communityId} communityId={communityId} terms={terms} />
}

function TermList({ communityId, terms }: { communityId: string; terms: Loaded<TermsView> }) {
  const { t } = useText()
  const wide = useWide()
  const { category: asked } = useRouter().params
  const [category, setCategory] = useState<string | null>(asked ?? null)
  const panel = category !== null && (
    <TermPanel
      key={category}
      {...{ communityId, category }}
      onChanged={() => void terms.reload()}
      onClose={() => setCategory(null)}
    />
  )
  return (
    <DeskPage entry='staff/terms' title={t(text.title)} full side={wide ? panel : undefined}>
      <LoadedView of={terms}>
        {({ categories }) => (
          <View>
            <View className='sub mb12'>{t(text.note)}</View>
            <View className='cells'>
              <LinkCell icon='cal' title={t(dayText.title)} note={t(dayText.linkNote)} onTap={() => open('staff/days')} />
            </View>
            {categoryClasses.map(group => (
              <Group key={group.key} {...{ group, categories }} chosen={category} onOpen={setCategory} />
            ))}
          </View>
        )}
      </LoadedView>
      {!wide && panel}
    </DeskPage>
  )
}

interface GroupProps {
  group: CategoryClass
  categories: readonly CategoryTerms[]
  chosen: string | null
  onOpen(category: string): void
}
function Group({ group, categories, chosen, onOpen }: GroupProps) {
  const { w } = useText()
  return (
    <View>
      <View className='sec' {...{ role: 'heading', 'aria-level': '2' }}>
        {w(group.name)}
      </View>
      <View className='cells'>
        {group.items.map(item => {
          const terms = categories.find(({ category }) => category === item.key)
          return terms && <Line key={item.key} {...{ item, terms, onOpen }} isOn={chosen === item.key} />
        })}
      </View>
    </View>
  )
}

interface LineProps {
  item: CategoryClass['items'][number]
  terms: CategoryTerms
  isOn: boolean
  onOpen(category: string): void
}
function Line({ item, terms, isOn, onOpen }: LineProps) {
  const speaking = useText()
  const { t, w } = speaking
  const { closed, own, comingFrom } = terms
  const notes = [own && !closed && t(text.own), comingFrom && t(text.coming, { date: dateOf(`${comingFrom}T00:00:00Z`) })]
  return (
    <Tap className={`cell ${isOn ? 'on' : ''}`} on={isOn} onTap={() => onOpen(item.key)}>
      <View className='gr'>
        <View className={own ? 'b' : ''}>{w(item.name)}</View>
        <View className={`cap ${closed ? 'verm' : ''}`}>
          {closed ? t(text.closed, { where: w(closed) }) : daysLine(terms, item.priority, speaking)}
        </View>
        {notes.some(Boolean) && <View className='cap'>{notes.filter(Boolean).join(t(common.separator))}</View>}
      </View>
      <Icon name='chev' small className='chev' />
    </Tap>
  )
}
