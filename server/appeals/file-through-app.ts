import type { AnswerGiven } from '@shared/appeals/answers.inputs'
import type { AppealKind } from '@shared/appeals/appeal.limits'
import { table, transaction } from '@server/kit/database'
import { now } from '@server/kit/clock'
import { answersTo } from './answers'
import { Appeal } from './appeal.entity'
import { AppealCaller } from './appeal-caller.entity'
import { safeCategory } from './appeal-rules'
import { recordFiling } from './enter-appeal'
import { newAppeal } from './new-appeal'

interface Passed {
  communityId: string
  /** A place of that community. */
  areaId: string
  category: string
  kind?: AppealKind
  emergency: boolean
  text: string
  answers: AnswerGiven[]
  /** What the person left of herself, for whoever handles it. */
  name: string | null
  phone: string | null
  /** What the app is called that passed it on. */
  app: string
}

/**
 * Files what somebody said in another app. Nobody holds the matter until its claim code, told this once, is shown; her words are never
 * public without her own consent. Refuses `appeal.emergency`, an unknown category, answers that do not fit.
 */
export const fileThroughApp = ({ category: key, emergency, answers: given, name, phone, app, ...said }: Passed) =>
  transaction(async () => {
    const category = safeCategory(key, emergency)
    const answers = answersTo(category, given)
    const { appeal, claimCode, facts } = await newAppeal({
      ...{ ...said, answers, category, residentId: '', anonymousToHandler: false, wordsPublic: false },
    })
    await table(Appeal).insert(appeal)
    const { id: appealId, communityId } = appeal
    if (name || phone)
      await table(AppealCaller).insert({
        appealId,
        communityId,
        staffId: '',
        channel: 'app',
        name,
        phone,
        relation: null,
        at: now(),
      })
    await recordFiling(appeal, 'holder', '', { ...facts, app })
    return { appeal, claimCode }
  })
