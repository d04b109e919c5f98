import { words } from '@shared/kit/words'
import { table } from '@server/kit/database'
import { exported, whenHeld } from '@server/people'
import { AppealSupporter } from './appeal-supporter.entity'
import { standBack } from './supporters'

whenHeld({
  key: 'supporters',
  tables: ['appeal_supporters'],
  name: words('我也遇到的事', 'Matters you met too'),
  why: words('按户计数，有进展告诉您', 'To count your household and tell you of news'),
  until: words('到您取消或注销', 'Until you take it back or delete your account'),
  rows: async personId => (await table(AppealSupporter).findBy({ personId })).map(row => exported(row, 'personId', 'fromId')),
  erase: async personId => {
    for (const { appealId } of await table(AppealSupporter).findBy({ personId })) await standBack(appealId, personId)
    return true
  },
})
