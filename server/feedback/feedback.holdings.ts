import { words } from '@shared/kit/words'
import { table } from '@server/kit/database'
import { exported, whenHeld } from '@server/people'
import { Evaluation, EvaluationVersion } from './evaluation.entity'

whenHeld({
  key: 'evaluations',
  tables: ['evaluations', 'evaluation_versions'],
  name: words('评价', 'Ratings'),
  why: words('看问题解决没有', 'To see whether things were solved'),
  until: words('注销后抹去文字，只算总数', 'Your words go when you delete; the count stays'),
  rows: async personId => (await table(Evaluation).findBy({ personId })).map(row => exported(row, 'personId')),
  erase: async personId => {
    const mine = await table(Evaluation).find({ select: { id: true }, where: { personId } })
    await table(Evaluation).update({ personId }, { words: null })
    for (const { id: evaluationId } of mine) await table(EvaluationVersion).update({ evaluationId }, { words: null })
    return true
  },
})
