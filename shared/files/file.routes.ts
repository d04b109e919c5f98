import { upload } from '../kit/route'
import type { DocumentView, PhotoView } from './file.views'

export const fileRoutes = {
  upload: upload('/files').by('guest').atMost(120, 60).gives<PhotoView>(),
  uploadDocument: upload('/files/documents').by('staff').atMost(60, 60).gives<DocumentView>(),
}
