import { reasons } from '../kit/refusal'

export const notificationReasons = reasons('notification', {
  missing: ['missing', '没有这条消息。', 'There is no such message.'],
})
