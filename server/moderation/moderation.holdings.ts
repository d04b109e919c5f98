import { words } from '@shared/kit/words'
import { table } from '@server/kit/database'
import { exported, whenHeld } from '@server/people'
import { Moderation, Report } from './moderation.entity'

/** Inside a transaction: what an author said against a refusal is no more. */
export const eraseContest = (subjectId: string) => table(Moderation).update({ subjectId }, { contest: null })

whenHeld({
  key: 'reports',
  tables: ['moderations', 'moderation_reports'],
  name: words('举报', 'Reports'),
  why: words('请人看看内容合不合适', 'To have content looked at'),
  until: words('注销后抹去文字，只算次数', 'Your words go when you delete; the count stays'),
  rows: async personId => (await table(Report).findBy({ personId })).map(row => exported(row, 'personId')),
  erase: async personId => {
    await table(Report).update({ personId }, { note: null })
    return true
  },
})
