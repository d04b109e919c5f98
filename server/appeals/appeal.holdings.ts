import { In } from 'typeorm'
import { isActive } from '@shared/appeals/appeal.workflow'
import { words } from '@shared/kit/words'
import { table } from '@server/kit/database'
import { dropPhotos } from '@server/files'
import { eraseContest } from '@server/moderation'
import { exported, whenHeld } from '@server/people'
import { Appeal } from './appeal.entity'
import { AppealEvent } from './appeal-event.entity'
import { AppealHolder } from './appeal-holder.entity'
import { keepFindable } from './findable'

const shownOf = (appeal: Appeal) => {
  const { id, number, category, kind, text, status, visibility, wordsPublic, anonymousToHandler, filedAt } = appeal
  const answers = (appeal.answers ?? []).map(({ ask, said }) => ({ ask: ask.zh, said: said.zh }))
  return exported({ id, number, category, kind, text, answers, status, visibility, wordsPublic, anonymousToHandler, filedAt })
}
const erasedText = '（提出人已注销，原文已删）'

/** A matter that is being worked on stays as it was said, by nobody, until it ends. */
async function eraseMatters(personId: string): Promise<boolean> {
  await table(AppealHolder).delete({ personId })
  const mine = await table(Appeal).findBy({ residentId: personId })
  for (const { id } of mine.filter(({ status }) => !isActive(status))) {
    await table(Appeal).update({ id }, { text: erasedText, answers: null, wordsPublic: false, anonymousToHandler: true })
    const said = await table(AppealEvent).find({ select: { id: true }, where: { appealId: id, takenBy: 'holder' } })
    await table(AppealEvent).update({ appealId: id, takenBy: 'holder' }, { text: null })
    await dropPhotos(personId, [id, ...said.map(event => event.id)])
    await eraseContest(id)
    await keepFindable(id)
  }
  return mine.every(({ status }) => !isActive(status))
}

whenHeld({
  key: 'appeals',
  tables: ['appeals', 'appeal_events', 'appeal_holders'],
  name: words('诉求', 'Issues'),
  why: words('办理、答复和复查', 'To handle, answer and check them'),
  until: words('注销后抹去原文，办理中的等办结', 'Your words go when you delete; open ones once they end'),
  rows: async personId => {
    const filed = await table(Appeal).find({ where: { residentId: personId }, order: { filedAt: 'ASC' } })
    const said = await table(AppealEvent).findBy({ appealId: In(filed.map(({ id }) => id)), takenBy: 'holder' })
    return [
      ...filed.map(shownOf),
      ...said.filter(({ text }) => text !== null).map(({ appealId, step, text, at }) => exported({ appealId, step, text, at })),
    ]
  },
  erase: eraseMatters,
})
