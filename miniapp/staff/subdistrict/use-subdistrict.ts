import { useMe } from '@/session'

/** The subdistrict whose figures somebody views; null for all who view none. */
export const useSubdistrict = (): string | null =>
  useMe()?.roles.find(({ role }) => role === 'districtViewer')?.communityId ?? null
