import { In, IsNull } from 'typeorm'
import { words } from '@shared/kit/words'
import { table } from '@server/kit/database'
import { exported, whenHeld } from '@server/people'
import { StoredFile } from './file.entity'

/** Inside a transaction: somebody's pictures and recordings on these things are no more; their files follow with the next sweep. */
export const dropPhotos = (ownerId: string, subjectIds: string[]) =>
  table(StoredFile).delete({ ownerId, subjectId: In(subjectIds) })

whenHeld({
  key: 'photos',
  tables: ['files'],
  name: words('照片和录音', 'Photos and recordings'),
  why: words('说明诉求', 'To show what an issue is about'),
  until: words('和诉求一起抹去', 'Erased with the issue'),
  rows: async ownerId =>
    (await table(StoredFile).findBy({ ownerId })).map(({ id, width, height, seconds, createdAt, subjectId }) =>
      exported({ id, width, height, seconds, createdAt, subjectId }),
    ),
  // What hangs on something goes with it.
  erase: async ownerId => {
    await table(StoredFile).delete({ ownerId, subjectId: IsNull() })
    return true
  },
})
