import { upload } from '../kit/route'
import type { DocumentView, PhotoView, VoiceView } from './file.views'

export const fileRoutes = {
  upload: upload('/files').by('guest').atMost(120, 60).gives<PhotoView>(),
  uploadVoice: upload('/files/voices').by('guest').atMost(30, 60).gives<VoiceView>(),
  uploadDocument: upload('/files/documents').by('staff').atMost(60, 60).gives<DocumentView>(),
}
