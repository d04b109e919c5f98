import type { Context } from 'koa'
import { kitReasons, Refusal } from '@shared/kit/refusal'
import type { Words } from '@shared/kit/words'
import { activityCards, readActivity } from '@server/activities'
import { readAppeal, viewAppeal } from '@server/appeals'
import { stranger } from '@server/kit/actor'
import type { Address } from '@server/kit/address'
import { answerPicture } from '@server/kit/drawn-pictures'
import { isId } from '@server/kit/ids'
import { placesAimedAt, readNotice, viewNotice } from '@server/notices'
import { doorstepOf } from '@server/organisation'

// What draws is loaded with the first picture: it brings a library along.
const drawing = {
  activity: () => import('./draw-activity'),
  appeal: () => import('./draw-appeal'),
  door: () => import('./draw-door'),
  notice: () => import('./draw-notice'),
}

/** A picture of something that everybody may see, as a stranger sees it: what is private has none. */
const pictured = (what: string, draw: (id: string, language: keyof Words) => Promise<string>): Address => ({
  name: `sharing.${what}`,
  method: 'GET',
  path: `/shares/${what}/:id.png`,
  answers: { 200: 'A picture, five to four, to go with what is shared', 404: 'There is nothing of that name to be shared' },
  async run(ctx: Context) {
    const { id } = ctx.params as { id: string }
    if (!isId(id)) throw new Refusal(kitReasons.missing)
    await answerPicture(ctx, await draw(id, ctx.query.lang === 'en' ? 'en' : 'zh'))
  },
})

async function activityPicture(id: string, language: keyof Words): Promise<string> {
  const [shown] = await activityCards([await readActivity(id)], stranger)
  const { drawActivity } = await drawing.activity()
  return drawActivity(shown!, language)
}

async function appealPicture(id: string, language: keyof Words): Promise<string> {
  const shown = await viewAppeal(await readAppeal(stranger, id), stranger)
  const { drawAppeal } = await drawing.appeal()
  return drawAppeal(shown, language)
}

async function noticePicture(id: string, language: keyof Words): Promise<string> {
  const notice = await readNotice(stranger, id)
  const { community } = await doorstepOf(notice.communityId)
  const shown = await viewNotice(notice, stranger)
  if (shown.withdrawn) throw new Refusal(kitReasons.missing)
  const aimed = await placesAimedAt(id)
  const { building } = await doorstepOf(aimed.length === 1 ? aimed[0]! : notice.communityId)
  const { drawNotice } = await drawing.notice()
  return drawNotice(shown, { number: building?.number ?? null, community: community.name }, language)
}

async function doorPicture(id: string, language: keyof Words): Promise<string> {
  const doorstep = await doorstepOf(id)
  const { drawDoor } = await drawing.door()
  return drawDoor(doorstep, language)
}

export const shareAddresses: Address[] = [
  pictured('activities', activityPicture),
  pictured('appeals', appealPicture),
  pictured('notices', noticePicture),
  pictured('areas', doorPicture),
]
