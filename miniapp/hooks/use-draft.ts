import { useCallback, useState } from 'react'
import Taro from '@tarojs/taro'

/** Adds to the text that is kept for a form which is not open now. */
export function addToDraft(key: string, text: string): void {
  const name = `draft:${key}`
  const kept = Taro.getStorageSync<{ text?: string } | ''>(name) || {}
  Taro.setStorageSync(name, { ...kept, text: kept.text ? `${kept.text}\n${text}` : text })
}

/** A form's content that survives a closed page; `forget` when it was sent. */
export function useDraft<T extends object>(key: string, empty: T): { draft: T; write(change: Partial<T>): void; forget(): void } {
  const name = `draft:${key}`
  const [draft, setDraft] = useState<T>(() => {
    const kept = Taro.getStorageSync<T | ''>(name)
    return kept ? { ...empty, ...kept } : empty
  })
  const write = useCallback(
    (change: Partial<T>) =>
      setDraft(before => {
        const next = { ...before, ...change }
        Taro.setStorageSync(name, next)
        return next
      }),
    [name],
  )
  const forget = useCallback(() => {
    Taro.removeStorageSync(name)
    setDraft(empty)
  }, [name])
  return { draft, write, forget }
}
