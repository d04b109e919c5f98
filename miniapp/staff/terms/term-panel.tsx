import { View } from '@tarojs/components'
import { findCategory } from '@shared/appeals/categories'
import type { TermView } from '@shared/terms/term.views'
import { api } from '@/api'
import { SidePanel } from '@/components/side-panel'
import { LoadedView } from '@/components/states'
import { useLoad } from '@/hooks/use-load'
import { dateOf, momentOf } from '@/strings/dates'
import { termText as text } from '@/strings/terms'
import { useText } from '@/strings/text'
import { daysLine } from './days-line'
import { TermForm } from './term-form'

interface Props {
  communityId: string
  category: string
  onChanged(): void
  onClose(): void
}

/** One category: its limits, to be changed by whoever may, and what was decided before. */
export function TermPanel({ communityId, category, onChanged, onClose }: Props) {
  const { t, w } = useText()
  const history = useLoad(() => api.terms.history({ communityId, category }), [communityId, category])
  const maySet = history.data?.can.includes('set') ?? false
  return (
    <SidePanel
      id='term-panel'
      kick={t(maySet ? text.editing : text.showing)}
      title={w(findCategory(category)?.name)}
      onClose={onClose}
    >
      <LoadedView of={history}>
        {shown => (
          <View>
            {maySet && (
              <TermForm
                {...{ communityId, onClose }}
                history={shown}
                onSaved={() => (onChanged(), onClose())}
                onStale={() => void history.reload()}
              />
            )}
            <View className='sec' {...{ role: 'heading', 'aria-level': '3' }}>
              {t(text.history)}
            </View>
            {shown.entries.length === 0 && <View className='sub'>{t(text.empty)}</View>}
            {shown.entries.map(entry => (
              <Entry key={entry.version} entry={entry} category={category} />
            ))}
          </View>
        )}
      </LoadedView>
    </SidePanel>
  )
}

const states = { now: text.now, coming: text.comingState, over: text.over }
function Entry({ entry, category }: { entry: TermView; category: string }) {
  const speaking = useText()
  const { t, w } = speaking
  const { from, state, closed, by, at, reason } = entry
  return (
    <View className='fact'>
      <View className='gr'>
        <View className={state === 'over' ? 'ink2' : 'b'}>
          {t(text.entry, { date: dateOf(`${from}T00:00:00Z`), state: t(states[state]) })}
        </View>
        <View className='sub'>
          {closed ? t(text.closed, { where: w(closed) }) : daysLine(entry, findCategory(category)!.priority, speaking)}
        </View>
        <View className='cap'>{t(text.decided, { name: w(by), at: momentOf(at), reason })}</View>
      </View>
    </View>
  )
}
