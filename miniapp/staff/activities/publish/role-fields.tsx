import { View } from '@tarojs/components'
import { activityLimits as limits } from '@shared/activities/activity.limits'
import { Button } from '@/components/button'
import { activityForm as form } from '@/strings/leading'
import { useText } from '@/strings/text'
import { emptyRole, mostRoles, type RoleDraft } from './draft'
import { Line } from './line'
import type { FieldsProps } from './what-fields'

/** Who is wanted: what they do, and how many of them in each shift. */
export function RoleFields({ draft, write, fields }: FieldsProps) {
  const { t } = useText()
  const put = (index: number, change: Partial<RoleDraft>) =>
    write({ roles: draft.roles.map((role, at) => (at === index ? { ...role, ...change } : role)) })
  return (
    <View id='f-roles'>
      {draft.roles.map((role, index) => {
        const n = index + 1
        const wrong = (part: string) => fields[`roles.${index}.${part}`]
        return (
          <View key={index} className='card mt16'>
            <Line
              {...{ name: `role-name-${index}`, label: t(form.role, { n }), placeholder: t(form.roleHint), value: role.name }}
              max={limits.roleName}
              error={wrong('name')}
              onChange={name => put(index, { name })}
            />
            <Line
              {...{ name: `role-capacity-${index}`, label: t(form.capacity, { n }), value: role.capacity, max: 3 }}
              error={wrong('capacity')}
              digits
              onChange={capacity => put(index, { capacity })}
            />
            <Line
              {...{ name: `role-age-${index}`, label: t(form.minAge, { n }), value: role.minAge, max: 2 }}
              error={wrong('minAge')}
              digits
              onChange={minAge => put(index, { minAge })}
            />
            {draft.roles.length > 1 && (
              <Button
                className='mt12'
                small
                label={t(form.removeRole, { n })}
                onTap={() => write({ roles: draft.roles.filter((_, at) => at !== index) })}
              >
                {t(form.remove)}
              </Button>
            )}
          </View>
        )
      })}
      {draft.roles.length < mostRoles && (
        <Button className='mt12' wide icon='plus' onTap={() => write({ roles: [...draft.roles, emptyRole] })}>
          {t(form.addRole)}
        </Button>
      )}
    </View>
  )
}
