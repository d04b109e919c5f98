import type { DeskCard } from '@shared/appeals/appeal.views'
import { momentWithin } from './dates'
import { desk } from './staff'
import { stepText } from './steps'
import type { Speaking } from './text'

/** What was promised, and whether that time is over. */
export const promisedLine = (promisedFor: string, { t }: Speaking) =>
  t(new Date(promisedFor) < new Date() ? stepText.promisedPast : stepText.promised, { when: momentWithin(promisedFor) })

/** What a matter waits for besides its date, as its lines on the desk say it. */
export const matterNotes = ({ promisedFor, ruleBy }: Pick<DeskCard, 'promisedFor' | 'ruleBy'>, speaking: Speaking): string[] => [
  ...(promisedFor ? [promisedLine(promisedFor, speaking)] : []),
  ...(ruleBy ? [speaking.t(desk.ruleBy, { due: momentWithin(ruleBy) })] : []),
]
