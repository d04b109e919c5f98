import type { BuildingCard, CommunityCard, Contact, Doorstep } from '@shared/organisation/organisation.views'
import type { Me } from '@shared/people/people.views'
import type { Words } from '@shared/kit/words'
import { hearOtherTabs } from './platform/other-tabs'
import { systemLanguage } from './platform/root'
import { newDevice } from './random'
import { stored } from './store'

export interface Preferences {
  language: 'zh' | 'en'
  care: boolean
  theme: 'auto' | 'light' | 'dark'
}
export const preferences = stored<Preferences>('preferences', () => ({ language: systemLanguage(), care: false, theme: 'auto' }))
export const prefer = (change: Partial<Preferences>) => preferences.set({ ...preferences.get(), ...change })
/** What is preferred in one tab is so in all of them, at once. */
export const preferAsOtherTabs = () => hearOtherTabs('preferences', data => preferences.follow(data as Preferences))

/** A place one has been to: enough to show its plate and to file there without asking again. */
export interface HeldPlace {
  areaId: string
  communityId: string
  community: Words
  name: Words
  /** The number on the plate; null where it is no building. */
  number: number | null
  grid: Words | null
  /** The code it was entered by, if any. */
  code: string | null
  /** Whom to ring there, once it is known. */
  duty?: Pick<Contact, 'name' | 'phone' | 'hours'>
}
const placesKept = 8
/** The places of this device, the current one first. */
export const places = stored<HeldPlace[]>('places', () => [])
/** Makes it the current place and remembers it. */
export const enterPlace = (place: HeldPlace) =>
  places.set([place, ...places.get().filter(other => other.areaId !== place.areaId)].slice(0, placesKept))
export const usePlace = (): HeldPlace | null => places.use()[0] ?? null

export const placeOf = ({ community, building, grid, areaId, duty }: Doorstep, code: string | null, name?: Words): HeldPlace => ({
  areaId,
  communityId: community.id,
  community: community.name,
  name: building?.name ?? name ?? grid?.name ?? community.name,
  number: building?.number ?? null,
  grid: grid?.name ?? null,
  code,
  duty,
})
export const placeOfBuilding = (building: BuildingCard, community: Words): HeldPlace => ({
  areaId: building.id,
  communityId: building.communityId,
  community,
  name: building.name,
  number: building.number,
  grid: building.grid,
  code: null,
})

/** The community as a whole, for whoever finds her building in no list. */
export const placeOfCommunity = ({ id, name }: CommunityCard): HeldPlace => ({
  areaId: id,
  communityId: id,
  community: name,
  name,
  number: null,
  grid: null,
  code: null,
})

export const sessionToken = stored<string>('session', () => '')
/** Who is signed in here; null for a guest. */
const signedIn = stored<{ me: Me | null }>('me', () => ({ me: null }))
export const useMe = () => signedIn.use().me
/** The same where nothing is drawn. */
export const whoAmI = () => signedIn.get().me

const wrote = stored<boolean>('wrote', () => false)
/** Something was written from here. */
export const hasWritten = () => {
  if (!wrote.get()) wrote.set(true)
}
/** Whether anything of her own may be there: she is signed in, or wrote as a guest. Who only looks is asked after by nobody. */
export const mayHoldSomething = {
  use: () => {
    const signed = sessionToken.use() !== ''
    return wrote.use() || signed
  },
}

/** What a sign-in answered: from now on this device speaks as that person. */
export function beginSession(token: string, me: Me): void {
  sessionToken.set(token)
  signedIn.set({ me })
}
/** Who is signed in, as she is now. */
export const meAgain = (me: Me) => signedIn.set({ me })
export function endSession(): void {
  sessionToken.set('')
  wrote.set(false)
  signedIn.set({ me: null })
}

let mayReturn = true
/**
 * The session that was used has ended. Answers whether another may begin without a word: not in a worker's place, who is another
 * person there than she is to WeChat.
 */
export function sessionEnded(used: string): boolean {
  if (used !== '' && sessionToken.get() === used) {
    mayReturn = signedIn.get().me?.kind !== 'staff'
    endSession()
  }
  return mayReturn
}

const device = stored<string>('device', () => '')
let making: Promise<string> | undefined
/** What this device was known by is no more: whoever writes from it next is somebody new. */
export function forgetDevice(): void {
  endSession()
  device.set('')
  making = undefined
}
/** This device's own secret, made once. */
export async function deviceSecret(): Promise<string> {
  if (device.get()) return device.get()
  making ??= newDevice().then(secret => {
    device.set(secret)
    return secret
  })
  return making
}
