import sharp from 'sharp'
import { afterEach, beforeEach } from 'vitest'
import { config } from '@config/server'
import type { SubjectType } from '@shared/moderation/moderation.views'
import { settled } from '@server/kit/deliveries'
import type { Appeals } from './appeals'
import { device, type Who } from './world'

/** A photo of one colour, as a phone would send it. */
export const photo = async (width = 640, height = 480, background = '#c03020') =>
  new Blob([
    new Uint8Array(
      await sharp({ create: { width, height, channels: 3, background } })
        .jpeg({ quality: 95 })
        .toBuffer(),
    ),
  ])

/** A matter whose filer agrees that words and one photo be public, and what waits to be checked of it. */
export async function offered(on: Appeals, who: Who = { device: device() }, text = '三单元楼道灯不亮，晚上看不清台阶。') {
  const { id: photoId } = await on.as(who).files.upload({ file: await photo() })
  const { appeal } = await on.filed({ wordsPublic: true, text, photoIds: [photoId] }, who)
  await settled()
  return { appeal, who, photoId }
}
/** One part of it as the desk sees it now. */
export async function cardOf(on: Appeals, appealId: string, type: SubjectType = 'appealWords') {
  const { checks } = await on.show(appealId, on.here.dispatcher)
  const check = type === 'appealWords' ? checks.words : checks.photos
  return on.as(on.here.dispatcher).moderation.show({ id: check!.id })
}

/** In each test of a file residents' words may be shown. */
export function showing(): void {
  beforeEach(() => {
    config.publicUgc = true
  })
  afterEach(() => {
    config.publicUgc = false
  })
}
