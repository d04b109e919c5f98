import { words } from '@shared/kit/words'
import { table } from '@server/kit/database'
import { exported, whenHeld } from '@server/people'
import { Acknowledgement } from './notice-rows.entity'

whenHeld({
  key: 'acknowledgements',
  tables: ['notice_acknowledgements'],
  name: words('“我知道了”', '“Got it”'),
  why: words('按楼数有多少人知道', 'To count by building how many know'),
  until: words('到您注销', 'Until you delete your account'),
  rows: async personId => (await table(Acknowledgement).findBy({ personId })).map(row => exported(row, 'personId')),
  erase: async personId => {
    await table(Acknowledgement).delete({ personId })
    return true
  },
})
