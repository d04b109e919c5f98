import { useState } from 'react'
import { View } from '@tarojs/components'
import { useDidShow } from '@tarojs/taro'
import { api } from '@/api'
import { Chips } from '@/components/choice'
import { DeskPage } from '@/components/desk'
import { Field } from '@/components/field'
import { LoadedView } from '@/components/states'
import { useLoad } from '@/hooks/use-load'
import { useMe } from '@/session'
import { absence } from '@/strings/casework'
import { useText } from '@/strings/text'
import { NoWork } from '../no-work'
import { useDesk } from '../use-desk'
import { AwayForm } from './away-form'
import { AwayNow } from './away-now'

/** Who is away and who acts meanwhile; one says it of oneself, a supervisor of others too. */
export default function AwayPage() {
  const { t, w } = useText()
  const communityId = useDesk()
  const mine = useMe()?.id ?? ''
  const [chosen, setChosen] = useState<string | null>(null)
  const who = chosen ?? mine
  const shown = useLoad(
    () => api.organisation.absences({ id: communityId!, personId: who }),
    [communityId, who],
    communityId !== null && mine !== '',
  )
  useDidShow(() => {
    if (shown.data) void shown.reload()
  })
  return (
    <DeskPage entry='staff/away' title={t(absence.title)}>
      {communityId === null ? (
        <NoWork />
      ) : (
        <LoadedView of={shown}>
          {view => (
            <View>
              <AwayNow shown={shown} communityId={communityId} mine={mine} />
              <View className='sec' {...{ role: 'heading', 'aria-level': '2' }}>
                {t(absence.register)}
              </View>
              {view.colleagues.length > 0 && (
                <Field id='personId' label={t(absence.who)}>
                  <Chips
                    label={t(absence.who)}
                    options={[
                      { value: mine, text: t(absence.me) },
                      ...view.colleagues.map(({ id, name }) => ({ value: id, text: w(name) })),
                    ]}
                    chosen={who}
                    onChoose={setChosen}
                  />
                </Field>
              )}
              <AwayForm key={who} shown={shown} communityId={communityId} personId={who} />
            </View>
          )}
        </LoadedView>
      )}
    </DeskPage>
  )
}
