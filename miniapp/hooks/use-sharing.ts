import { useEffect } from 'react'
import { useRouter, useShareAppMessage } from '@tarojs/taro'
import { api, fileUrl } from '../api'
import { entryOf } from '../entry'
import { addressOf } from '../navigate'
import type { PageName } from '../pages'
import { enterPlace, placeOf, usePlace } from '../session'
import { common } from '../strings/common'
import { useText } from '../strings/text'

interface Shared {
  title: string
  params?: Record<string, string | null | undefined>
  /** Whose picture goes along; only what everybody may see has one. */
  of: `${'activities' | 'appeals' | 'notices' | 'areas'}/${string}` | null
}

/** In WeChat a page can be sent on: its title, its address, and a picture that is drawn of it. Nothing of the sender goes along. */
export function useSharing(page: PageName, { title, params, of }: Shared): void {
  const { language } = useText()
  useShareAppMessage(() => ({
    title,
    path: addressOf(page, params),
    ...(of && { imageUrl: fileUrl(`/shares/${of}.png${language === 'en' ? '?lang=en' : ''}`) }),
  }))
}

/** A page of the place one is at: whoever is sent it and was nowhere yet stands where its sender stood. */
export function usePlaceSharing(page: PageName, name?: string): void {
  const { t, w } = useText()
  const { shared } = useRouter().params
  const place = usePlace()
  const entry = entryOf({ shared }, true)
  const code = typeof entry === 'string' || place ? null : entry.code
  useEffect(() => {
    if (!code || page === 'home') return
    void api.places.show({ code }).then(
      found => enterPlace(placeOf(found.doorstep, found.code, found.name)),
      () => undefined,
    )
  }, [code])
  useSharing(page, {
    title: [...new Set([name ?? t(common.brand), w(place?.community), w(place?.name)])].filter(Boolean).join(t(common.separator)),
    params: { shared: place?.code },
    of: place ? `areas/${place.areaId}` : null,
  })
}
