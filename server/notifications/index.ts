export { Message } from './message.entity'
export { notificationEndpoints } from './notification.endpoints'
export { countUnread } from './read-messages'
