import { useEffect, useState } from 'react'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { api } from '@/api'
import { Button } from '@/components/button'
import { DeskPage } from '@/components/desk'
import { ErrorSummary } from '@/components/field'
import { LoadedView, Problem } from '@/components/states'
import { useLoad } from '@/hooks/use-load'
import { useSubmit } from '@/hooks/use-submit'
import { replace } from '@/navigate'
import { common } from '@/strings/common'
import { activityDesk, activityForm as form } from '@/strings/leading'
import { noticeDesk } from '@/strings/notice-desk'
import { useText } from '@/strings/text'
import { NoWork } from '../../no-work'
import { useDesk } from '../../use-desk'
import { change, draftOf, publication, unreadMoments, useActivityDraft } from './draft'
import { RoleFields } from './role-fields'
import { SafetyFields } from './safety-fields'
import { ShiftFields } from './shift-fields'
import { WhatFields } from './what-fields'
import { WhereFields } from './where-fields'

/** Publishes an activity, or changes the one of the address. */
export default function PublishPage() {
  const { t } = useText()
  const { id = '' } = useRouter().params
  const communityId = useDesk()
  return (
    <DeskPage entry='staff/activities' title={t(id ? activityDesk.edit : activityDesk.publish)}>
      {communityId === null ? <NoWork /> : <Form communityId={communityId} id={id} />}
    </DeskPage>
  )
}

function Form({ communityId, id }: { communityId: string; id: string }) {
  const { t } = useText()
  const { draft, write, forget } = useActivityDraft(id)
  const [unread, setUnread] = useState<Record<string, string>>({})
  const around = useLoad(
    async () => ({
      buildings: await api.organisation.buildings({ id: communityId }),
      leaders: await api.activities.leaders({ communityId }),
      activity: id ? await api.activities.show({ id }) : null,
    }),
    [communityId, id],
  )
  const stands = around.data?.activity ?? null
  useEffect(() => {
    if (stands && !draft.begun) write(draftOf(stands))
  }, [stands, draft.begun])
  const send = useSubmit(
    keyed => (stands ? keyed.activities.edit(change(stands, draft)) : keyed.activities.publish(publication(communityId, draft))),
    published => {
      forget()
      replace('staff/activities/show', { id: published.id })
    },
  )
  useEffect(() => {
    // Somebody else changed it meanwhile: what was typed stays, and goes out on top of what stands there now.
    if (send.error?.status === 409 && id) void around.reload()
  }, [send.error])
  const submit = () => {
    const wrong = Object.fromEntries(unreadMoments(draft).map(field => [field, t(noticeDesk.momentWrong)]))
    setUnread(wrong)
    if (Object.keys(wrong).length === 0) void send.submit()
  }
  const fields = { ...send.fields, ...unread }
  const errors = Object.entries(fields).map(([field, text]) => ({ id: `f-${field.split('.')[0]!}`, text }))
  return (
    <LoadedView of={around}>
      {({ buildings, leaders }) => (
        <View>
          <ErrorSummary errors={errors} />
          <WhatFields draft={draft} write={write} fields={fields} fixed={stands !== null} />
          <ShiftFields draft={draft} write={write} fields={fields} fixed={stands !== null} />
          {!stands && <RoleFields draft={draft} write={write} fields={fields} />}
          <WhereFields {...{ draft, write, fields, buildings, leaders, communityId }} fixed={stands !== null} />
          <SafetyFields draft={draft} write={write} fields={fields} />
          {errors.length === 0 && <Problem error={send.error} />}
          <Button className='mt20' look='primary' wide busy={send.busy} onTap={submit}>
            {t(stands ? common.save : form.send)}
          </Button>
        </View>
      )}
    </LoadedView>
  )
}
