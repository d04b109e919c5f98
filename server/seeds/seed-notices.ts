import { composeNotice, confirmNotice, correctNotice } from '@server/notices'
import { setAhead } from '@server/kit/clock'
import { settled } from '@server/kit/deliveries'
import { momentAt } from './relative-time'
import { sampleWorld, type SampleNotice } from './sample-world'
import { actorOf } from './seed-appeals'
import { known, type SampleIds } from './seed-community'

const minute = 60_000

/** The sample notices, each by its verb at its own time; one was corrected, one confirmed by a second person. */
export async function seedNotices(ids: SampleIds, today: Date): Promise<void> {
  const inOrder = sampleWorld.notices
    .map(notice => ({ notice, at: momentAt(notice.publishedAt, today) }))
    .sort((a, b) => a.at.getTime() - b.at.getTime())
  try {
    for (const { notice, at } of inOrder) await publish(notice, at, ids, today)
  } finally {
    setAhead(0)
  }
  await settled()
}

async function publish(sample: SampleNotice, at: Date, ids: SampleIds, today: Date): Promise<void> {
  const { kind, title, body, needsAck, lines, before, reason, confirmedBy } = sample
  setAhead(at.getTime() - Date.now())
  const author = await actorOf(known(ids.people, sample.by))
  const until = (moment: string | null) => (moment ? momentAt(moment, today).toISOString() : undefined)
  const notice = await composeNotice(author, {
    ...{ communityId: ids.community, unitId: known(ids.units, sample.unit), kind, title, body: before ?? body, needsAck },
    ...{ areaIds: sample.target.map(id => known(ids.areas, id)), ...lines },
    ...{ expiresAt: until(sample.expiresAt), pinnedUntil: until(sample.pinnedUntil) },
  })
  await settled()
  if (before && reason) {
    setAhead(at.getTime() + 350 * minute - Date.now())
    const { id, version } = notice
    await correctNotice(author, id, { version, title, body, ...lines, reason, tell: true })
  }
  if (confirmedBy) {
    setAhead(at.getTime() + 8 * minute - Date.now())
    await confirmNotice(await actorOf(known(ids.people, confirmedBy)), notice.id, notice.version)
  }
  await settled()
}
