import { useState } from 'react'
import { View } from '@tarojs/components'
import { useDidShow } from '@tarojs/taro'
import { api } from '@/api'
import { Tabs } from '@/components/choice'
import { LoadedView } from '@/components/states'
import { useLoad } from '@/hooks/use-load'
import { dateTimeOf } from '@/strings/dates'
import { leading } from '@/strings/leading'
import { useText } from '@/strings/text'
import { DeskActivity } from '../desk-activity'
import { RosterList } from '../roster-list'
import { SignUpHistory } from '../sign-up-history'

/** The chosen activity beside the list, with the roster of one of its shifts. */
export function ChosenActivity({ id }: { id: string }) {
  const { t } = useText()
  const [picked, setPicked] = useState<string | null>(null)
  const shown = useLoad(() => api.activities.show({ id }), [id])
  useDidShow(() => {
    if (shown.data) void shown.reload()
  })
  const listed = shown.data?.shifts.filter(({ can }) => can.includes('roster')) ?? []
  const shiftId = picked ?? listed[0]?.id ?? null
  return (
    <View className='gr'>
      <LoadedView of={shown}>
        {() => (
          <DeskActivity
            shown={shown}
            below={
              shiftId && (
                <View className='panel pad mt12'>
                  <Tabs
                    label={t(leading.roster)}
                    options={listed.map(({ id: value, startsAt }) => ({
                      value,
                      text: dateTimeOf(startsAt),
                    }))}
                    chosen={shiftId}
                    onChoose={value => setPicked(value)}
                  />
                  <View className='mt12'>
                    <ShiftRoster key={shiftId} id={shiftId} />
                  </View>
                </View>
              )
            }
          />
        )}
      </LoadedView>
    </View>
  )
}

function ShiftRoster({ id }: { id: string }) {
  const roster = useLoad(() => api.activities.roster({ id }), [id])
  return (
    <LoadedView of={roster}>
      {() => (
        <View>
          <RosterList shown={roster} />
          <SignUpHistory shiftId={id} />
        </View>
      )}
    </LoadedView>
  )
}
