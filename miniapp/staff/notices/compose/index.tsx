import { useEffect } from 'react'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { api } from '@/api'
import { Header } from '@/components/header'
import { Page } from '@/components/page'
import { LoadedView } from '@/components/states'
import { useLoad } from '@/hooks/use-load'
import { useSettled } from '@/hooks/use-settled'
import { useMe } from '@/session'
import { noticeDesk } from '@/strings/notice-desk'
import { useText } from '@/strings/text'
import { NoWork } from '../../no-work'
import { useDesk } from '../../use-desk'
import { ComposeForm } from './compose-form'
import { draftOf, useNoticeDraft } from './draft'

/** Writes a notice, or corrects the one of the address. */
export default function ComposePage() {
  const { t } = useText()
  const { id = '' } = useRouter().params
  const communityId = useDesk()
  return (
    <Page header={<Header title={t(id ? noticeDesk.correct : noticeDesk.write)} placeless />}>
      {communityId === null ? <NoWork /> : <Compose communityId={communityId} id={id} />}
    </Page>
  )
}

function Compose({ communityId, id }: { communityId: string; id: string }) {
  const mine = new Set(useMe()?.roles.flatMap(({ unit }) => unit?.id ?? []))
  const state = useNoticeDraft(id)
  const { draft, write } = state
  const shown = useLoad(() => api.notices.show({ id }), [id], id !== '')
  const around = useLoad(
    async () => ({
      units: await api.organisation.units({ id: communityId }),
      buildings: await api.organisation.buildings({ id: communityId }),
    }),
    [communityId],
  )
  const asked = useSettled(JSON.stringify({ areaIds: draft.areaIds, body: draft.body }))
  const preview = useLoad(
    () => api.notices.preview({ communityId, ...(JSON.parse(asked) as { areaIds: string[]; body: string }) }),
    [communityId, asked],
  )
  const units = around.data?.units ?? []
  // Whoever works in a unit writes in its name; the desk may choose.
  const offered = units.some(unit => mine.has(unit.id)) ? units.filter(unit => mine.has(unit.id)) : units
  useEffect(() => {
    if (!id && draft.unitId === '' && offered[0]) write({ unitId: offered[0].id })
  }, [id, draft.unitId, offered[0]?.id])
  useEffect(() => {
    if (shown.data && !draft.begun) write(draftOf(shown.data))
  }, [shown.data, draft.begun])
  if (id && !shown.data) return <LoadedView of={shown}>{() => <View />}</LoadedView>
  return (
    <LoadedView of={around}>
      {({ buildings }) => (
        <ComposeForm
          communityId={communityId}
          correcting={shown}
          state={state}
          units={offered}
          buildings={buildings}
          preview={preview.data}
        />
      )}
    </LoadedView>
  )
}
