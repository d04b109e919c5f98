import { upload } from '../kit/route'
import type { PhotoView } from './file.views'

export const fileRoutes = {
  upload: upload('/files').by('guest').atMost(120, 60).gives<PhotoView>(),
}
