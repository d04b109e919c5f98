import { View } from '@tarojs/components'
import { attendMethods, signUpStatus } from '@shared/activities/activity.workflow'
import type { Roster, RosterLine, Way } from '@shared/activities/activity.views'
import { Avatar } from '@/components/avatar'
import { Button } from '@/components/button'
import { Icon } from '@/components/icon'
import { PlaceTicks } from '@/components/places-left'
import { Empty, Problem } from '@/components/states'
import type { Loaded } from '@/hooks/use-load'
import { useSubmit } from '@/hooks/use-submit'
import { activities } from '@/strings/activities'
import { common } from '@/strings/common'
import { timeOf } from '@/strings/dates'
import { leading } from '@/strings/leading'
import { useText } from '@/strings/text'

/** How many are in, and everybody with a tap for whoever cannot scan. */
export function RosterList({ shown }: { shown: Loaded<Roster> }) {
  const { t } = useText()
  const mark = useSubmit((keyed, line: RosterLine, way: Way) => keyed.activities.mark({ id: line.signUpId, way }), shown.replace)
  const { lines, confirmed, present } = shown.data!
  if (lines.length === 0) return <Empty icon='users' title={t(leading.empty)} />
  return (
    <View>
      <View className='row-b g4'>
        <View className='num'>{present}</View>
        <View className='sub'>{t(leading.present, { count: confirmed })}</View>
      </View>
      <View className='mt8'>
        <PlaceTicks taken={present} capacity={confirmed} />
      </View>
      <Problem error={mark.error} />
      <View className='cells mt12'>
        {lines.map(line => (
          <Line key={line.signUpId} line={line} busy={mark.busy} onMark={way => void mark.submit(line, way)} />
        ))}
      </View>
    </View>
  )
}

function Line({ line, busy, onMark }: { line: RosterLine; busy: boolean; onMark(way: Way): void }) {
  const { t, w } = useText()
  const { name, role, status, position, checkedInAt, checkedInBy, checkedOutAt, can } = line
  const came = checkedInAt && [timeOf(checkedInAt), checkedInBy && w(attendMethods[checkedInBy])].filter(Boolean).join(' ')
  const facts = [role, came, checkedOutAt && t(activities.checkedOut, { time: timeOf(checkedOutAt) })]
  const standing = position && status === 'waiting' ? t(activities.waitingAt, { position }) : w(signUpStatus[status])
  return (
    <View className='cell'>
      <Avatar name={name} />
      <View className='gr'>
        <View>{name}</View>
        <View className='cap'>{facts.filter(Boolean).join(t(common.separator))}</View>
      </View>
      {status !== 'confirmed' ? (
        <View className='st'>{standing}</View>
      ) : (
        <View className={`st ${checkedInAt ? 'go' : ''}`}>
          <Icon name={checkedInAt ? 'm-done' : 'm-wait'} />
          {t(checkedOutAt ? leading.isGone : checkedInAt ? leading.isIn : leading.isOut)}
        </View>
      )}
      {can.map(way => (
        <Button
          key={way}
          small
          disabled={busy}
          label={t(way === 'in' ? leading.tapInWho : leading.tapOutWho, { name })}
          onTap={() => onMark(way)}
        >
          {t(way === 'in' ? leading.tapIn : leading.tapOut)}
        </Button>
      ))}
    </View>
  )
}
