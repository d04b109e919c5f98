import { appealReasons } from '@shared/appeals/appeal.reasons'
import { table } from '@server/kit/database'
import { Appeal } from './appeal.entity'
import { refusalAt } from './appeal-rules'

const bare = (text: string) => text.normalize('NFKC').replace(/[\p{P}\p{Z}\s]/gu, '')

/** Refuses `appeal.sameReply` where a matter that is done again, or came back, would be answered in the very words of the time before. */
export async function refuseSameReply(appeal: Appeal, text: string): Promise<void> {
  for (const before of await answersBefore(appeal))
    if (bare(before) === bare(text)) throw refusalAt('text', appealReasons.sameReply)
}

/** Its own last answer, and those of what was fixed before at the same place. */
async function answersBefore({ resultText, earlierId, timesHere }: Appeal): Promise<string[]> {
  const own = resultText === null ? [] : [resultText]
  const earlier = timesHere > 1 && earlierId ? await table(Appeal).findOneBy({ id: earlierId }) : null
  return earlier ? [...own, ...(await answersBefore(earlier))] : own
}
