import { fileLimits } from '@shared/files/file.limits'
import { fileReasons } from '@shared/files/file.reasons'
import { fileRoutes } from '@shared/files/file.routes'
import { now } from '@server/kit/clock'
import { table } from '@server/kit/database'
import { receives, serve } from '@server/kit/endpoint'
import { whenMerged } from '@server/kit/identify'
import { newId } from '@server/kit/ids'
import { viewPhoto } from './file.address'
import { StoredFile } from './file.entity'
import { makePicture, sides } from './make-picture'
import { pictures } from './picture-store'

whenMerged((guestId, personId) => table(StoredFile).update({ ownerId: guestId }, { ownerId: personId }))

export const fileEndpoints = serve('files', fileRoutes, {
  /** The files lie in their place before the row is written, so that no row ever points to nothing. */
  upload: receives(
    { most: fileLimits.bytes, tooLarge: fileReasons.tooBig },
    async ({ bytes }) => {
      const { width, height, bySide } = await makePicture(bytes)
      const id = newId()
      for (const side of sides) await pictures.put(`${id}-${side}.webp`, bySide[side])
      return { id, width, height }
    },
    async ({ actor, input: { id, width, height } }) => {
      const file = table(StoredFile).create({
        id,
        ownerId: actor.id,
        subjectType: null,
        subjectId: null,
        place: 0,
        width,
        height,
        createdAt: now(),
      })
      await table(StoredFile).insert(file)
      return viewPhoto(file)
    },
  ),
})
