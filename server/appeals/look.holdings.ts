import { words } from '@shared/kit/words'
import { exported, whenHeld } from '@server/people'
import { everyLook } from './list-looks'

whenHeld({
  key: 'looks',
  tables: ['appeal_events'],
  name: words('谁看过您的电话', 'Who saw your phone'),
  why: words('看一次记一次，您查得到', 'Each look is noted for you to check'),
  until: words('随诉求保留，注销后不再连着您', 'With the issue; no longer tied to you once you delete'),
  rows: async personId =>
    (await everyLook(personId)).map(({ at, office, role, reason, appealId, number }) =>
      exported({ at, office: office.zh, role: role?.zh ?? null, reason: reason.zh, appealId, number }),
    ),
  // Whoever left holds no matter any more: the line stays in its history, about nobody.
  erase: () => Promise.resolve(true),
})
