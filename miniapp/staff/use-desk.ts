import { useMe } from '@/session'

/** The community whose desk this is: the first one in which the person holds a role; null without any. */
export const useDesk = (): string | null => useMe()?.roles[0]?.communityId ?? null
