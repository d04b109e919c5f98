import { words } from '@shared/kit/words'
import { table } from '@server/kit/database'
import { exported, whenHeld } from '@server/people'
import { Message } from './message.entity'

whenHeld({
  key: 'messages',
  tables: ['messages'],
  name: words('消息', 'Messages'),
  why: words('告诉您办到哪一步', 'To tell you how things stand'),
  until: words('到您注销', 'Until you delete your account'),
  rows: async personId =>
    (await table(Message).findBy({ personId })).map(({ title, body, at, readAt }) =>
      exported({ title: title.zh, body: body.zh, at, readAt }),
    ),
  erase: async personId => {
    await table(Message).delete({ personId })
    return true
  },
})
