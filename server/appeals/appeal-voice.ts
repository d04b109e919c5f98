import { appealReasons } from '@shared/appeals/appeal.reasons'
import { fileReasons } from '@shared/files/file.reasons'
import { Refusal } from '@shared/kit/refusal'
import { askingVoice, attachVoice, dropVoice } from '@server/files'
import { refusalAt } from './appeal-rules'

const subjectType = 'appealVoice'

/** Hangs the filer's recording on what she filed. Refuses `appeal.voiceMissing` for one that is gone or not hers. */
export async function keepVoice(voiceId: string, ownerId: string, subjectId: string): Promise<void> {
  await attachVoice(voiceId, { ownerId, subjectType, subjectId }).catch(error => {
    if (!(error instanceof Refusal) || error.reason !== fileReasons.missing) throw error
    throw refusalAt('voiceId', appealReasons.voiceMissing)
  })
}

/** Inside a transaction: it is no more; gives whether there was one. */
export const forgetSpoken = (appealId: string) => dropVoice(subjectType, appealId)

/** What was said beside the words, to be asked for together with others. */
export const askingSpoken = (appealId: string) => askingVoice(subjectType, appealId)
