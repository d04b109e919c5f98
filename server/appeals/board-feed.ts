import { ulidToUUID } from 'ulid'
import { config } from '@config/server'
import { categoryView } from '@shared/appeals/categories'
import { appealStatus } from '@shared/appeals/appeal.workflow'
import { kitReasons, Refusal } from '@shared/kit/refusal'
import { words, type Words } from '@shared/kit/words'
import type { Address } from '@server/kit/address'
import { answerForMany, forgetWith, isHeld } from '@server/kit/shared-answers'
import { writable, xmlOf, type XmlContent } from '@server/kit/xml'
import { findArea, nameOf } from '@server/organisation'
import { listPublic, type PublicMatter } from './list-public'

forgetWith('appeals.board', 'appeals.feed')

const most = 50
const title = words('诉求公示', 'Public board')
const type = 'application/atom+xml'

/**
 * The board as an Atom feed (RFC 4287): the newest public matters of a community, each with the moment of its last public step, so that a
 * reader tells it again when something has happened. Titles are those of the board; nobody's own words, which could not be taken back.
 */
export const boardFeedAddress: Address = {
  name: 'appeals.feed',
  method: 'GET',
  path: '/feeds/:communityId/board.atom',
  answers: { 200: `${type}: the newest public matters`, 304: 'Nothing has changed', 404: 'There is no such community' },
  async run(ctx) {
    const { communityId } = ctx.params as { communityId: string }
    const language = ctx.query.lang === 'en' ? 'en' : 'zh'
    const make = () => feedOf(communityId, language)
    const { body, etag } = await answerForMany('appeals.feed', `${communityId} ${language}`, make)
    ctx.set({ 'Content-Type': `${type}; charset=utf-8`, ETag: etag, 'Cache-Control': 'no-cache' })
    // Open to readers of any origin: nothing in it depends on who asks.
    ctx.set({ 'Access-Control-Allow-Origin': '*', 'Cross-Origin-Resource-Policy': 'cross-origin' })
    ctx.body = body
    if (isHeld(ctx, etag)) ctx.status = 304
  },
}

/** Refuses `kit.missing`. */
async function feedOf(communityId: string, language: keyof Words): Promise<string> {
  const community = await findArea(communityId)
  if (community?.kind !== 'community') throw new Refusal(kitReasons.missing)
  const name = nameOf(community)[language]
  const matters = await listPublic({ communityId, limit: most })
  const self = `${config.publicUrl}/feeds/${communityId}/board.atom${language === 'en' ? '?lang=en' : ''}`
  return xmlOf('feed', {
    ...{ '@xmlns': 'http://www.w3.org/2005/Atom', '@xml:lang': language === 'en' ? 'en' : 'zh-CN' },
    id: nameFor(communityId),
    title: writable(`${name} · ${title[language]}`),
    updated: latest(matters).toISOString(),
    link: [
      { '@rel': 'self', '@type': type, '@href': self },
      { '@rel': 'alternate', '@type': 'text/html', '@href': `${config.publicUrl}/#/pages/appeals/board/index` },
    ],
    author: { name: writable(name) },
    entry: matters.map(matter => entryOf(matter, language)),
  })
}
/** The same for ever, whatever the address is where it is read. */
const nameFor = (id: string) => `urn:uuid:${ulidToUUID(id).toLowerCase()}`
const latest = (matters: PublicMatter[]) => new Date(Math.max(0, ...matters.map(({ changedAt }) => changedAt.getTime())))

function entryOf(matter: PublicMatter, language: keyof Words): XmlContent {
  const { id, number, status, category, place, unit, filedAt, changedAt } = matter
  const { name, group } = categoryView(category)
  // What says “you” is meant for the person who filed it.
  const speaks = status === 'need_info' || status === 'resolved'
  const state = appealStatus[status][speaks ? 'staff' : 'public'][language]
  const told = [state, group[language], place?.[language], unit?.[language], number].filter(Boolean)
  return {
    id: nameFor(id),
    title: writable(matter.title ?? name[language]),
    updated: changedAt.toISOString(),
    published: filedAt.toISOString(),
    link: { '@rel': 'alternate', '@type': 'text/html', '@href': `${config.publicUrl}/#/pages/appeals/detail/index?id=${id}` },
    category: { '@term': category, '@label': name[language] },
    summary: writable(told.join(' · ')),
  }
}
