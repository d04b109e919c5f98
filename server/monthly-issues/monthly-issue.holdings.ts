import { words } from '@shared/kit/words'
import { table } from '@server/kit/database'
import { exported, whenHeld } from '@server/people'
import { IssueVote } from './candidate.entity'

whenHeld({
  key: 'issueVotes',
  tables: ['monthly_issue_votes'],
  name: words('本月一题的投票', 'Votes on issues of the month'),
  why: words('一户一票，选出重点办的事', 'One vote a household, to choose what is worked on first'),
  until: words('注销后删除，只留总数', 'Gone when you delete; the count stays'),
  rows: async personId => (await table(IssueVote).findBy({ personId })).map(row => exported(row, 'personId')),
  erase: async personId => {
    await table(IssueVote).delete({ personId })
    return true
  },
})
