import { In } from 'typeorm'
import { runningVisits } from '@shared/feedback/visit.workflow'
import { words } from '@shared/kit/words'
import { now } from '@server/kit/clock'
import { dropPhotos } from '@server/files'
import { table } from '@server/kit/database'
import { exported, whenHeld } from '@server/people'
import { Evaluation, EvaluationVersion } from './evaluation.entity'
import { Visit, VisitEventRow } from './visit.entity'

whenHeld(
  {
    key: 'evaluations',
    tables: ['evaluations', 'evaluation_versions'],
    name: words('评价', 'Ratings'),
    why: words('看问题解决没有', 'To see whether things were solved'),
    until: words('注销后抹去文字，只算总数', 'Your words go when you delete; the count stays'),
    rows: async personId => (await table(Evaluation).findBy({ personId })).map(row => exported(row, 'personId')),
    erase: async personId => {
      const mine = await table(Evaluation).find({ select: { id: true }, where: { personId } })
      await table(Evaluation).update({ personId }, { words: null })
      await dropPhotos(
        personId,
        mine.map(({ id }) => id),
      )
      for (const { id: evaluationId } of mine) await table(EvaluationVersion).update({ evaluationId }, { words: null })
      return true
    },
  },
  {
    key: 'returnVisits',
    tables: ['return_visits', 'return_visit_events'],
    name: words('回访', 'Calls back'),
    why: words('不满意的事另派人跟进', 'So that somebody else sees to what you were not content with'),
    until: words('注销后抹去谈话记录', 'What was said goes when you delete'),
    rows: async personId => {
      const visits = await table(Visit).findBy({ personId })
      const events = visits.length > 0 ? await table(VisitEventRow).findBy({ visitId: In(visits.map(({ id }) => id)) }) : []
      return [
        ...visits.map(visit => exported(visit, 'personId', 'involved', 'unitId', 'forDesk')),
        ...events.map(event => exported(event, 'actorId')),
      ]
    },
    // There is nobody to ring any more.
    erase: async personId => {
      const mine = await table(Visit).find({ select: { id: true }, where: { personId } })
      if (mine.length > 0) await table(VisitEventRow).update({ visitId: In(mine.map(({ id }) => id)) }, { text: null })
      await table(Visit).update(
        { personId, status: In([...runningVisits]) },
        { status: 'closed', endedAt: now(), remindAt: null },
      )
      return true
    },
  },
)
