import { fileLimits } from '@shared/files/file.limits'
import { fileReasons } from '@shared/files/file.reasons'
import { fileRoutes } from '@shared/files/file.routes'
import { table } from '@server/kit/database'
import { receives, serve } from '@server/kit/endpoint'
import { whenMerged } from '@server/kit/identify'
import { StoredFile } from './file.entity'
import { layDocument, ownDocument } from './store-document'
import { layVoice, ownVoice } from './store-voice'
import { layPicture, ownPicture } from './store-picture'

whenMerged((guestId, personId) => table(StoredFile).update({ ownerId: guestId }, { ownerId: personId }))

export const fileEndpoints = serve('files', fileRoutes, {
  upload: receives(
    { most: fileLimits.bytes, tooLarge: fileReasons.tooBig },
    ({ bytes }) => layPicture(bytes),
    ({ actor, input }) => ownPicture(actor.id, input),
  ),
  uploadVoice: receives(
    { most: fileLimits.voiceBytes, tooLarge: fileReasons.voiceTooBig },
    ({ bytes }) => layVoice(bytes),
    ({ actor, input }) => ownVoice(actor.id, input),
  ),
  uploadDocument: receives(
    { most: fileLimits.bytes, tooLarge: fileReasons.documentTooBig },
    ({ bytes }) => layDocument(bytes),
    ({ actor, input }) => ownDocument(actor.id, input),
  ),
})
