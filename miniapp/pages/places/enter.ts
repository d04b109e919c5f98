import Taro from '@tarojs/taro'
import { api } from '@/api'
import { goBack, restart } from '@/navigate'
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
