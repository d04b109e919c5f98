import { View } from '@tarojs/components'
import { roleNames, type Colleague, type HeldRoleView } from '@shared/people/people.views'
import { Avatar } from '@/components/avatar'
import { Button } from '@/components/button'
import { common } from '@/strings/common'
import { dateOf } from '@/strings/dates'
import { staffPeople as text } from '@/strings/staff-people'
import { useText } from '@/strings/text'

interface Props {
  colleague: Colleague
  onAddRole(): void
  onEnd(role: HeldRoleView): void
  onReset(): void
}

/** One colleague: each of her roles with its end, and what else can be done for her. */
export function ColleagueCard({ colleague, onAddRole, onEnd, onReset }: Props) {
  const { t, w } = useText()
  const { account, roles, passwordUntil, can } = colleague
  const name = w(colleague.name) || account || ''
  return (
    <View className='card'>
      <View className='row g12'>
        <Avatar name={name} />
        <View className='gr'>
          <View className='b'>{name}</View>
          <View className='cap'>
            {[account ?? t(text.noAccount), passwordUntil && t(text.waits)].filter(Boolean).join(t(common.separator))}
          </View>
        </View>
      </View>
      {roles.map(role => {
        const what = [w(roleNames[role.role]), w(role.unit?.name) || t(text.whole)].join(t(common.separator))
        return (
          <View key={role.id} className='row sp g8 mt8'>
            <View className='gr'>
              <View>{what}</View>
              <View className='cap'>{t(text.since, { date: dateOf(role.since) })}</View>
            </View>
            {role.can.includes('end') ? (
              <Button small label={t(text.endLong, { name, role: what })} onTap={() => onEnd(role)}>
                {t(text.end)}
              </Button>
            ) : (
              <View className='cap'>{t(text.last)}</View>
            )}
          </View>
        )
      })}
      <View className='row g8 wrap mt12'>
        {account !== null && (
          <Button small look='second' icon='plus' label={t(text.addRoleWho, { name })} onTap={onAddRole}>
            {t(text.addRole)}
          </Button>
        )}
        {can.includes('resetPassword') && (
          <Button small icon='key' label={t(text.resetLong, { name })} onTap={onReset}>
            {t(text.reset)}
          </Button>
        )}
      </View>
    </View>
  )
}
