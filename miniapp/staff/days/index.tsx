import { View } from '@tarojs/components'
import type { OwnDaysView, OwnDayView } from '@shared/organisation/organisation.views'
import { api } from '@/api'
import { Button } from '@/components/button'
import { DeskPage } from '@/components/desk'
import { LoadedView, Problem } from '@/components/states'
import { useLoad, type Loaded } from '@/hooks/use-load'
import { useSubmit } from '@/hooks/use-submit'
import { common } from '@/strings/common'
import { dayOf, momentOf } from '@/strings/dates'
import { dayText as text } from '@/strings/days'
import { useText } from '@/strings/text'
import { NoWork } from '../no-work'
import { useDesk } from '../use-desk'
import { DayForm } from './day-form'

/** On which days this community works otherwise than the country. */
export default function DaysPage() {
  const { t } = useText()
  const communityId = useDesk()
  const days = useLoad(() => api.organisation.ownDays({ id: communityId! }), [communityId], communityId !== null)
  return (
    <DeskPage entry='staff/terms' title={t(text.title)}>
      {communityId === null ? (
        <NoWork />
      ) : (
        <LoadedView of={days}>
          {view => (
            <View>
              <View className='sub mb12'>{t(text.note)}</View>
              <Coming {...{ communityId, view }} days={days} />
              {view.can.includes('set') && (
                <DayForm
                  {...{ communityId }}
                  revision={view.revision}
                  onSaved={days.replace}
                  onStale={() => void days.reload()}
                />
              )}
            </View>
          )}
        </LoadedView>
      )}
    </DeskPage>
  )
}

interface Props {
  communityId: string
  view: OwnDaysView
  days: Loaded<OwnDaysView>
}
function Coming({ communityId, view, days }: Props) {
  const { t } = useText()
  const undo = useSubmit(
    (keyed, day: string) =>
      keyed.organisation.setOwnDay({ id: communityId, revision: view.revision, day, works: 'usual', reason: t(text.undoReason) }),
    days.replace,
  )
  return (
    <View>
      <View className='sec' {...{ role: 'heading', 'aria-level': '2' }}>
        {t(text.coming)}
      </View>
      {view.days.length === 0 && <View className='sub'>{t(text.none)}</View>}
      {view.days.length > 0 && (
        <View className='cells' {...{ role: 'list' }}>
          {view.days.map(one => (
            <Day
              key={one.day}
              one={one}
              busy={undo.busy}
              onUndo={view.can.includes('set') ? () => void undo.submit(one.day) : null}
            />
          ))}
        </View>
      )}
      <Problem error={undo.error} />
    </View>
  )
}

function Day({ one, busy, onUndo }: { one: OwnDayView; busy: boolean; onUndo: (() => void) | null }) {
  const { t, w } = useText()
  const { day, works, usually, reason, by, at } = one
  const name = dayOf(`${day}T00:00:00Z`)
  const said = (worked: boolean) => t(worked ? text.worked : text.off)
  const notes = [t(text.usually, { what: said(usually) }), t(text.decided, { name: w(by), at: momentOf(at) })]
  return (
    <View className='cell' {...{ role: 'listitem' }}>
      <View className='gr'>
        <View className='b'>{[name, said(works), reason].join(t(common.separator))}</View>
        <View className='cap'>{notes.join(t(common.separator))}</View>
      </View>
      {onUndo && (
        <Button small look='text' busy={busy} label={t(text.undoLong, { day: name })} onTap={onUndo}>
          {t(text.undo)}
        </Button>
      )}
    </View>
  )
}
