import { useEffect, useRef } from 'react'
import { useDidShow, useRouter } from '@tarojs/taro'
import { api } from '@/api'
import { entryOf, type EntryParams } from '@/entry'
import { useLoad } from '@/hooks/use-load'
import { replace } from '@/navigate'
import { enterPlace, mayHoldSomething, placeOf, places } from '@/session'

/** The first screen of the code one came in by; of the place chosen since, if another was. Asked anew whenever it is seen again. */
export function useHome() {
  const { params } = useRouter<Partial<Record<keyof EntryParams, string>>>()
  const held = places.use()[0]
  const entry = entryOf(params, held !== undefined)
  const code = typeof entry === 'string' ? undefined : entry.code
  const arrived = useRef<string | null>(null)
  const byCode = Boolean(code) && (arrived.current === null || arrived.current === held?.areaId)
  const home = useLoad(
    async () => {
      if (code && arrived.current === null) {
        const found = await api.home.atPlace({ code })
        arrived.current = found.doorstep.areaId
        enterPlace(placeOf(found.doorstep, found.place!.code, found.place!.name))
        return found
      }
      const found = await api.home.inArea({ id: held!.areaId })
      if (!held!.duty) enterPlace({ ...placeOf(found.doorstep, held!.code), name: held!.name })
      return found
    },
    [byCode ? code : held?.areaId],
    code !== null && Boolean(code ?? held),
  )
  const refused = code === null ? 'place.unknown' : home.error?.code.startsWith('place.') ? home.error.code : null
  useEffect(() => {
    if (refused) replace('places/unknown', { code, why: refused })
  }, [refused, code])
  useDidShow(() => {
    if (home.data) void home.reload()
  })
  return { home, nowhere: entry === 'nowhere', refused: refused !== null }
}

/** What of her own she meets here; nothing is asked for whoever never left anything. */
export function useMyHome() {
  const wanted = mayHoldSomething.use()
  const mine = useLoad(() => api.home.mine(), [], wanted)
  useDidShow(() => {
    if (mine.data) void mine.reload()
  })
  return mine.data
}
