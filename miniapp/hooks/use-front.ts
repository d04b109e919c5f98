import { useDidShow } from '@tarojs/taro'
import type { NoticeFront } from '@shared/notices/notice.views'
import { api } from '../api'
import type { HeldPlace } from '../session'
import { useLoad } from './use-load'

/** What is urgent, pinned and new where one is; asked anew whenever the page is seen again. */
export function useFront({ communityId, areaId }: Pick<HeldPlace, 'communityId' | 'areaId'>): NoticeFront | null {
  const front = useLoad(() => api.notices.front({ communityId, areaId }), [communityId, areaId])
  useDidShow(() => {
    if (front.data) void front.reload()
  })
  return front.data
}
