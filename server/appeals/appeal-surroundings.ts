import { askingPhotos, photosBySubject, viewVoice } from '@server/files'
import type { Actor } from '@server/kit/actor'
import { askTogether, asking, inOrder } from '@server/kit/ask-together'
import { CommunitySettings, askingReception, askingStandIns, standInsAmong } from '@server/organisation'
import { AppealCaller } from './appeal-caller.entity'
import { stands } from './appeal-cards.view'
import { Appeal } from './appeal.entity'
import { AppealEvent } from './appeal-event.entity'
import { Commitment } from './commitment.entity'
import { askNames, idsBehind } from './appeal-names'
import { askingChecks } from './appeal-publication'
import { asStaff, askingHolds, handlingRoles, standingAs } from './appeal.policy'
import { askingSpoken } from './appeal-voice'
import { OutsideAsk } from './outside-ask.entity'
import { askingJoined } from './support-appeal'
import { UnitTask } from './unit-task.entity'

export type Surroundings = Awaited<ReturnType<typeof surroundingsOf>>

/** What of other rows one matter is shown with, in one question; what only staff are shown is not even asked for others. */
export async function surroundingsOf(appeal: Appeal, actor: Actor) {
  const { id, communityId, status, masterId, earlierId, unitId, handlerId } = appeal
  const forStaff = asStaff(standingAs(actor, appeal, false))
  const ofMatter = 'SELECT e.id FROM appeal_events e WHERE e.appealId = ?'
  const found = await askTogether({
    holds: askingHolds(
      actor,
      [id, masterId, earlierId].filter(one => one !== null),
    ),
    joined: askingJoined(actor, [id]),
    events: asking(AppealEvent, 'x.appealId = ?', [id]),
    photos: askingPhotos('appeal', '?', [id]),
    eventPhotos: askingPhotos('appealEvent', ofMatter, [id]),
    voices: askingSpoken(id),
    checks: askingChecks([appeal]),
    callers: asking(AppealCaller, 'x.appealId = ?', [id]),
    commitments: asking(Commitment, 'x.appealId = ?', [id]),
    settings: forStaff ? asking(CommunitySettings, 'x.communityId = ?', [communityId]) : null,
    tasks: forStaff ? asking(UnitTask, "x.appealId = ? AND x.state <> 'dropped'", [id]) : null,
    asks: status === 'external' ? asking(OutsideAsk, "x.appealId = ? AND x.open = 'open'", [id]) : null,
    reception: stands(appeal, 'submitted') ? askingReception(communityId) : null,
    away: forStaff && unitId && handlerId ? askingStandIns([communityId], handlingRoles) : null,
    children: forStaff && appeal.merged > 0 ? asking(Appeal, 'x.masterId = ?', [id]) : null,
    earlier: earlierId ? asking(Appeal, 'x.id = ?', [earlierId]) : null,
    later: appeal.resultCode === 'fixed' ? asking(Appeal, 'x.earlierId = ? AND x.timesHere > 1', [id]) : null,
    masters: masterId ? asking(Appeal, 'x.id = ?', [masterId]) : null,
    masterEvents: masterId ? asking(AppealEvent, 'x.appealId = ?', [masterId]) : null,
  })
  const held = (one: string | null) => found.holds.some(({ appealId }) => appealId === one)
  const photos = photosBySubject([...found.photos, ...found.eventPhotos])
  return {
    ...{ joined: found.joined, checks: found.checks, tasks: found.tasks, reception: found.reception, children: found.children },
    ...{ caller: found.callers[0], ask: found.asks[0], master: found.masters[0], away: standInsAmong(found.away) },
    commitments: found.commitments,
    commits: found.settings[0]?.commits === true,
    voice: found.voices[0] ? viewVoice(found.voices[0]) : null,
    holds: held(id),
    holdsMaster: held(masterId),
    ...{ earlier: found.earlier[0], holdsEarlier: held(earlierId), later: found.later },
    events: newestFirst(found.events),
    masterEvents: newestFirst(found.masterEvents),
    photosOf: (subject: string) => photos.get(subject) ?? [],
  }
}
const newestFirst = (events: AppealEvent[]) => inOrder(events, 'at').reverse()

/** The names of all of it, in another; of those who did it on this matter only where `persons`. */
export const namesAround = (appeal: Appeal, { events, master, masterEvents, ...beside }: Surroundings, persons: boolean) =>
  askNames(
    idsBehind([appeal], events, persons),
    idsBehind(
      [master, beside.earlier, ...beside.children].filter(one => one !== undefined),
      masterEvents,
      false,
    ),
    { units: beside.tasks.map(({ unitId }) => unitId), people: [beside.caller?.staffId || null] },
  )
