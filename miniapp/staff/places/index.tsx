import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import { useDidShow } from '@tarojs/taro'
import type { PlaceCard } from '@shared/places/place.views'
import { api, fileUrl } from '@/api'
import { Button } from '@/components/button'
import { DeskPage } from '@/components/desk'
import { Sheet } from '@/components/sheet'
import { Empty, PagedView, Problem } from '@/components/states'
import { usePaged } from '@/hooks/use-paged'
import { useSubmit } from '@/hooks/use-submit'
import { openDocument } from '@/platform/document'
import { common } from '@/strings/common'
import { placeDesk } from '@/strings/place-desk'
import { useText } from '@/strings/text'
import { NoWork } from '../no-work'
import { useDesk } from '../use-desk'

const spoken = (code: string) => `${code.slice(0, 4)}-${code.slice(4)}`

/** The codes on the community's walls: a poster for each, and the end of one. */
export default function PlacesPage() {
  const { t } = useText()
  const communityId = useDesk()
  const [revoking, setRevoking] = useState<PlaceCard | null>(null)
  const list = usePaged(after => api.places.list({ communityId: communityId!, after }), [communityId], communityId !== null)
  useDidShow(() => {
    if (list.known) void list.reload()
  })
  return (
    <DeskPage entry='staff/places' title={t(placeDesk.title)}>
      {communityId === null ? (
        <NoWork />
      ) : (
        <View>
          <View className='sub mt4 mb12'>{t(placeDesk.note)}</View>
          <PagedView of={list} empty={<Empty icon='scan' title={t(placeDesk.empty)} />}>
            {places => (
              <View className='cells'>
                {places.map(place => (
                  <PlaceCell key={place.id} place={place} onRevoke={() => setRevoking(place)} />
                ))}
              </View>
            )}
          </PagedView>
        </View>
      )}
      {revoking && <RevokeSheet place={revoking} onDone={() => void list.reload()} onClose={() => setRevoking(null)} />}
    </DeskPage>
  )
}

function PlaceCell({ place: { code, kind, name, area, revoked, can }, onRevoke }: { place: PlaceCard; onRevoke(): void }) {
  const { t, w } = useText()
  const poster = useSubmit(
    async () => openDocument(fileUrl((await api.places.poster({ code })).address)),
    () => undefined,
  )
  return (
    <View className='cell blk'>
      <View className='row sp g8 wrap'>
        <View className='b'>{w(name)}</View>
        <Text className='cap'>{revoked ? t(placeDesk.revoked) : spoken(code)}</Text>
      </View>
      <View className='cap'>{[w(area), t(placeDesk[kind])].join(t(common.separator))}</View>
      {can.length > 0 && (
        <View className='row g8 mt8 wrap'>
          {can.includes('poster') && (
            <Button
              small
              fill
              look='second'
              icon='doc'
              label={t(placeDesk.printLong, { name: w(name) })}
              busy={poster.busy}
              onTap={() => void poster.submit()}
            >
              {t(placeDesk.print)}
            </Button>
          )}
          {can.includes('revoke') && (
            <Button small fill label={t(placeDesk.revokeLong, { name: w(name) })} onTap={onRevoke}>
              {t(placeDesk.revoke)}
            </Button>
          )}
        </View>
      )}
      <Problem error={poster.error} />
    </View>
  )
}

/** For good: the code leads to choosing by hand from then on. */
function RevokeSheet({ place: { code, name }, onDone, onClose }: { place: PlaceCard; onDone(): void; onClose(): void }) {
  const { t, w } = useText()
  const step = useSubmit(
    keyed => keyed.places.revoke({ code }),
    () => {
      onDone()
      onClose()
    },
  )
  return (
    <Sheet
      title={t(placeDesk.revokeTitle)}
      note={t(placeDesk.revokeNote, { name: w(name), code: spoken(code) })}
      onClose={onClose}
    >
      <Problem error={step.error} />
      <Button className='mt20' look='danger' wide busy={step.busy} onTap={() => void step.submit()}>
        {t(placeDesk.revokeDo)}
      </Button>
    </Sheet>
  )
}
