import Taro from '@tarojs/taro'
import { api } from '@/api'
import { scanText } from '@/platform/scan'
import { goBack, restart } from '@/navigate'
import { entryOf } from '@/entry'
import { enterPlace, placeOf, type HeldPlace } from '@/session'

/** Makes a place the current one and goes back to where it was to be changed; from home or from outside, home. */
export function enter(place: HeldPlace): void {
  enterPlace(place)
  const stack = Taro.getCurrentPages()
  const below = stack[stack.length - 2]
  const route = below?.route ?? below?.path ?? ''
  if (below && !/places\/|pages\/home\//.test(route)) goBack()
  else restart('home')
}

/** Enters the place of a code; refused if the code is unknown or retired. */
export async function enterByCode(code: string): Promise<void> {
  const place = await api.places.show({ code })
  enter(placeOf(place.doorstep, place.code, place.name))
}

/** Scans a code and enters its place; false if what was scanned opens nothing. */
export async function enterByScan(): Promise<boolean> {
  const text = await scanText()
  if (text === null) return true
  const entry = entryOf({ q: text }, false)
  if (typeof entry === 'string' || entry.code === null) return false
  return enterByCode(entry.code).then(
    () => true,
    () => false,
  )
}
