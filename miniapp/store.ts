import { useSyncExternalStore } from 'react'
import Taro from '@tarojs/taro'

/** A value that outlives the page, kept in the device's storage; components that use it follow its changes. */
export interface Stored<T> {
  get(): T
  set(value: T): void
  /** Takes over what is in the storage already. */
  follow(value: T): void
  use(): T
}

/** Reads what an earlier version of the page stored under `key`; anything unreadable counts as nothing. */
export function stored<T>(key: string, initial: () => T): Stored<T> {
  let value: T | undefined
  const listeners = new Set<() => void>()
  const get = () => {
    if (value === undefined) {
      const kept = Taro.getStorageSync<T | ''>(key)
      value = kept === '' || kept === undefined || kept === null ? initial() : kept
    }
    return value
  }
  const subscribe = (listener: () => void) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  }
  const follow = (next: T) => {
    value = next
    for (const listener of listeners) listener()
  }
  return {
    get,
    set(next) {
      Taro.setStorageSync(key, next)
      follow(next)
    },
    follow,
    use: () => useSyncExternalStore(subscribe, get, get),
  }
}
