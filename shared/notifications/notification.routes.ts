import { get, post } from '../kit/route'
import type { Page } from '../kit/page'
import type { PageQuery } from '../kit/page.inputs'
import type { MessageView } from './notification.views'

export const notificationRoutes = {
  list: get('/notifications').by('guest').takes<PageQuery>().gives<Page<MessageView>>(),
  unread: get('/notifications/unread').by('guest').gives<{ count: number }>(),
  read: post('/notifications/:id/read').by('guest').gives<MessageView>(),
  readAll: post('/notifications/read-all').by('guest').gives<{ count: number }>(),
}
