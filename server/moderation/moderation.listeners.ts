import { table } from '@server/kit/database'
import { on } from '@server/kit/deliveries'
import { findMarks } from './find-marks'
import { Moderation } from './moderation.entity'
import { subjectOf } from './subjects'
import type { ModerationNews } from './take-moderation-step'

/** Asks the word list. However often that fails, the thing only stays unseen; whoever decides is told that nothing was looked through. */
async function lookThrough({ moderationId: id }: ModerationNews): Promise<void> {
  const row = await table(Moderation).findOneBy({ id })
  if (!row) return
  const content = (await subjectOf(row.subjectType).read([row.subjectId])).get(row.subjectId)
  // On the condition that it is still the same: what was corrected meanwhile is looked through by itself.
  if (content) await table(Moderation).update({ id, version: row.version }, { marks: findMarks(content.text ?? '') })
}
on('moderation.submit', 'moderation.check', lookThrough)
on('moderation.resubmit', 'moderation.checkAgain', lookThrough)
