import { View } from '@tarojs/components'
import { activityLimits as limits } from '@shared/activities/activity.limits'
import type { LeaderView } from '@shared/activities/activity.views'
import type { BuildingCard } from '@shared/organisation/organisation.views'
import { Chips } from '@/components/choice'
import { Field } from '@/components/field'
import { activityForm as form } from '@/strings/leading'
import { noticeDesk } from '@/strings/notice-desk'
import { useText } from '@/strings/text'
import { Line } from './line'
import type { FieldsProps } from './what-fields'

interface Props extends FieldsProps {
  communityId: string
  buildings: BuildingCard[]
  leaders: LeaderView[]
  fixed: boolean
}

/** Where, who leads it, whom to ring. */
export function WhereFields({ draft, write, fields, communityId, buildings, leaders, fixed }: Props) {
  const { t, w } = useText()
  return (
    <View>
      {!fixed && (
        <Field id='f-areaId' label={t(form.area)} error={fields.areaId}>
          <Chips
            label={t(form.area)}
            options={[
              { value: communityId, text: t(noticeDesk.whole) },
              ...buildings.map(({ id, name }) => ({ value: id, text: w(name) })),
            ]}
            chosen={draft.areaId || communityId}
            onChoose={areaId => write({ areaId })}
          />
        </Field>
      )}
      <Line
        {...{ name: 'place', label: t(form.place), placeholder: t(form.placeHint), value: draft.place, max: limits.place }}
        error={fields.place}
        onChange={place => write({ place })}
      />
      {!fixed && (
        <Field id='f-leaderId' label={t(form.leader)} error={fields.leaderId}>
          <Chips
            label={t(form.leader)}
            options={[{ value: '', text: t(form.leadMyself) }, ...leaders.map(({ id, name }) => ({ value: id, text: w(name) }))]}
            chosen={draft.leaderId}
            onChoose={leaderId => write({ leaderId })}
          />
        </Field>
      )}
      <Line
        {...{ name: 'phone', label: t(form.phone), value: draft.phone, max: limits.phone }}
        error={fields.phone}
        onChange={phone => write({ phone })}
      />
    </View>
  )
}
