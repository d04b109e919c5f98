import { typedDay, typedHours } from '@/strings/moments'

const given = (choices: (string | null)[]) => choices.filter(choice => choice !== null)
/** Usual moments to send something out. */
export const startChoices = () => given([typedDay(0, 18), typedDay(1, 8), typedDay(1, 18)])
/** Usual ends: in a day, three, a week, two weeks, a month. */
export const endChoices = () => given([1, 3, 7, 14, 30].map(days => typedDay(days, 18)))
/** Ends of what is urgent. */
export const urgentChoices = () => [6, 12, 24, 48].map(typedHours)
