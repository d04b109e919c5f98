import { useEffect, type PropsWithChildren } from 'react'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { api } from '@/api'
import { DeskPage } from '@/components/desk'
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
  const { id = '' } = useRouter().params
  const communityId = useDesk()
  return communityId === null ? (
    <Frame id={id}>
      <NoWork />
    </Frame>
  ) : (
    <Compose communityId={communityId} id={id} />
  )
}

/** The page while there is no form yet. */
function Frame({ id, children }: PropsWithChildren<{ id: string }>) {
  const { t } = useText()
  return (
    <DeskPage entry='staff/notices' title={t(id ? noticeDesk.correct : noticeDesk.write)}>
      {children}
    </DeskPage>
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
  // None was chosen yet, or one that is not offered any more.
  const unitId = (offered.find(unit => unit.id === draft.unitId) ?? offered[0])?.id ?? ''
  useEffect(() => {
    if (shown.data && !draft.begun) write(draftOf(shown.data))
  }, [shown.data, draft.begun])
  if (id && !shown.data)
    return (
      <Frame id={id}>
        <LoadedView of={shown}>{() => <View />}</LoadedView>
      </Frame>
    )
  if (!around.data)
    return (
      <Frame id={id}>
        <LoadedView of={around}>{() => <View />}</LoadedView>
      </Frame>
    )
  const { buildings } = around.data
  return (
    <ComposeForm
      {...{ communityId, correcting: shown, units: offered, buildings, preview: preview.data }}
      state={{ ...state, draft: { ...draft, unitId } }}
    />
  )
}
