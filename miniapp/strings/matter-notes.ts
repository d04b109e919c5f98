import type { DeskCard } from '@shared/appeals/appeal.views'
import type { ListView } from '@shared/appeals/ruling.views'
import { common } from './common'
import { dateOf, momentWithin } from './dates'
import { recurrenceText } from './recurrence'
import { rulingText } from './rulings'
import { desk } from './staff'
import { stepText } from './steps'
import type { Speaking } from './text'

/** What was promised, and whether that time is over. */
export const promisedLine = (promisedFor: string, { t }: Speaking) =>
  t(new Date(promisedFor) < new Date() ? stepText.promisedPast : stepText.promised, { when: momentWithin(promisedFor) })

/** Since when it is on the long list, and when it is looked at again. */
export const listedLine = ({ since, reviewAt }: ListView, { t }: Speaking) =>
  [t(rulingText.listedSince, { since: dateOf(since) }), t(rulingText.listedBy, { date: dateOf(reviewAt) })].join(
    t(common.separator),
  )

/** What a matter waits for besides its date, as its lines on the desk say it. */
export const matterNotes = (
  { promisedFor, ruleBy, onList, extensionAsked, urges, timesHere }: DeskCard,
  speaking: Speaking,
): string[] => [
  ...(timesHere > 1 ? [speaking.t(recurrenceText.times, { count: timesHere })] : []),
  ...(urges > 0 ? [speaking.t(stepText.urgesOnDesk, { count: urges })] : []),
  ...(extensionAsked ? [speaking.t(stepText.extensionOnDesk)] : []),
  ...(promisedFor ? [promisedLine(promisedFor, speaking)] : []),
  ...(onList ? [listedLine(onList, speaking)] : []),
  ...(ruleBy ? [speaking.t(desk.ruleBy, { due: momentWithin(ruleBy) })] : []),
]
