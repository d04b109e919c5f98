import { words } from '@shared/kit/words'
import { table } from '@server/kit/database'
import { exported, whenHeld } from '@server/people'
import { KeptFilter } from './desk-filter.entity'

whenHeld({
  key: 'filters',
  tables: ['desk_filters'],
  name: words('您存的筛选', 'Filters you kept'),
  why: words('换电脑也能接着用', 'So that they are there on any computer'),
  until: words('到您删掉或注销', 'Until you delete them or your account'),
  rows: async personId => (await table(KeptFilter).findBy({ personId })).map(row => exported(row, 'personId', 'place')),
  erase: async personId => {
    await table(KeptFilter).delete({ personId })
    return true
  },
})
