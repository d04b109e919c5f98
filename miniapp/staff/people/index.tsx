import { useState } from 'react'
import { View } from '@tarojs/components'
import { useDidShow } from '@tarojs/taro'
import type { Colleague, HeldRoleView, PasswordGiven } from '@shared/people/people.views'
import { api } from '@/api'
import { Button } from '@/components/button'
import { DeskPage } from '@/components/desk'
import { Empty, LoadedView } from '@/components/states'
import { useLoad } from '@/hooks/use-load'
import { useWide } from '@/hooks/use-wide'
import { staffPeople as text } from '@/strings/staff-people'
import { useText } from '@/strings/text'
import { NoWork } from '../no-work'
import { useDesk, useDeskRoles } from '../use-desk'
import { AddSheet } from './add-sheet'
import { ColleagueCard } from './colleague-card'
import { EndSheet, ResetSheet } from './confirm-sheets'
import { GivenSheet } from './given-sheet'

type Opened =
  | { what: 'add'; to: Colleague | null }
  | { what: 'end'; of: Colleague; role: HeldRoleView }
  | { what: 'reset'; of: Colleague }
  | { what: 'given'; given: PasswordGiven }
  | null

/** An admin's page: who works here and as what; an account for a new colleague, roles that begin and end, a password forgotten. */
export default function StaffPeoplePage() {
  const { t } = useText()
  const communityId = useDesk()
  const isAdmin = useDeskRoles().includes('admin')
  const wide = useWide()
  const [opened, setOpened] = useState<Opened>(null)
  const staff = useLoad(() => api.people.staff({ id: communityId! }), [communityId], communityId !== null && isAdmin)
  useDidShow(() => {
    if (staff.data) void staff.reload()
  })
  const close = () => setOpened(null)
  const told = (given: PasswordGiven) => {
    setOpened({ what: 'given', given })
    void staff.reload()
  }
  const changed = () => {
    close()
    void staff.reload()
  }
  const add = (
    <Button look='primary' icon='plus' wide={!wide} onTap={() => setOpened({ what: 'add', to: null })}>
      {t(text.add)}
    </Button>
  )
  return (
    <DeskPage entry='staff/people' title={t(text.title)} actions={isAdmin && add}>
      {communityId === null ? (
        <NoWork />
      ) : !isAdmin ? (
        <Empty icon='lock' title={t(text.notAdmin)} note={t(text.notAdminNote)} />
      ) : (
        <View>
          <View className='sub mt4 mb12'>{t(text.note)}</View>
          {!wide && <View className='mb12'>{add}</View>}
          <LoadedView of={staff}>
            {colleagues => (
              <View className='stack'>
                {colleagues.map(one => (
                  <ColleagueCard
                    key={one.id}
                    colleague={one}
                    onAddRole={() => setOpened({ what: 'add', to: one })}
                    onEnd={role => setOpened({ what: 'end', of: one, role })}
                    onReset={() => setOpened({ what: 'reset', of: one })}
                  />
                ))}
              </View>
            )}
          </LoadedView>
        </View>
      )}
      {opened?.what === 'add' && (
        <AddSheet communityId={communityId!} to={opened.to} onGiven={told} onAppointed={changed} onClose={close} />
      )}
      {opened?.what === 'end' && <EndSheet of={opened.of} role={opened.role} onDone={changed} onClose={close} />}
      {opened?.what === 'reset' && <ResetSheet communityId={communityId!} of={opened.of} onGiven={told} onClose={close} />}
      {opened?.what === 'given' && <GivenSheet given={opened.given} onClose={close} />}
    </DeskPage>
  )
}
