import { useSyncExternalStore } from 'react'
import { isWide, watchWide } from '../platform/wide'

/** Is this an office screen, where the staff's pages have their navigation beside them? */
export const useWide = (): boolean => useSyncExternalStore(watchWide, isWide, isWide)
