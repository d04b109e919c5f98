import { In, Not } from 'typeorm'
import { table } from '@server/kit/database'
import { StoredFile, type Subject } from './file.entity'

/** What belongs to nobody is swept after a day. */
export const nobody = { subjectType: null, subjectId: null }

/** Inside a verb's transaction: those of one subject's files that are named become another's. */
export const handOverFiles = (from: Subject, to: Subject, ids: string[]) => table(StoredFile).update({ ...from, id: In(ids) }, to)

/** The same with all of its files but those that are named. */
export const handOverOtherFiles = (from: Subject, to: Subject | typeof nobody, but: string[]) =>
  table(StoredFile).update({ ...from, ...(but.length > 0 && { id: Not(In(but)) }) }, to)
