import { notificationRoutes } from '@shared/notifications/notification.routes'
import { PageQuery } from '@shared/kit/page.inputs'
import { serve, takes } from '@server/kit/endpoint'
import { whenMerged } from '@server/kit/identify'
import './message.holdings'
import './activity.listeners'
import './follow.listeners'
import './hour.listeners'
import './notice.listeners'
import './moderation.listeners'
import './monthly-issue.listeners'
import './notification.listeners'
import './exclusion.listeners'
import './visit.listeners'
import { countUnread, listMessages, mergeMessages, readAllMessages, readMessage, viewMessage } from './read-messages'

whenMerged(mergeMessages)

export const notificationEndpoints = serve('notifications', notificationRoutes, {
  list: takes(PageQuery, ({ actor, input }) => listMessages(actor, input)),
  unread: async ({ actor }) => ({ count: await countUnread(actor) }),
  read: async ({ actor, params }) => viewMessage(await readMessage(actor, params.id)),
  readAll: async ({ actor }) => ({ count: await readAllMessages(actor) }),
})
