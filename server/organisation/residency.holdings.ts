import { words } from '@shared/kit/words'
import { table } from '@server/kit/database'
import { exported, whenHeld } from '@server/people'
import { Residency } from './residency.entity'

whenHeld({
  key: 'residencies',
  tables: ['residencies'],
  name: words('楼栋', 'Building'),
  why: words('收本楼的公告', 'To hear of your building’s notices'),
  until: words('到您改或注销', 'Until you change it or delete your account'),
  rows: async personId => (await table(Residency).findBy({ personId })).map(row => exported(row, 'personId')),
  erase: async personId => {
    await table(Residency).delete({ personId })
    return true
  },
})
