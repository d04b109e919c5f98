import { IsNull, LessThan } from 'typeorm'
import { fileLimits } from '@shared/files/file.limits'
import { later } from '@server/kit/clock'
import { changed, table, transaction } from '@server/kit/database'
import { StoredFile } from './file.entity'
import { sides } from './make-picture'
import { pictures } from './picture-store'

const hour = 3_600_000

/**
 * Removes pictures that nobody attached within a day: first the row, on the condition that it still is unattached, then the files.
 * Files without a row (a crash between the two, an upload that was rolled back) go when they are a day older than that.
 */
export async function sweepFiles(): Promise<void> {
  const before = later(-fileLimits.unattachedHours * hour)
  const loose = await table(StoredFile).find({
    select: { id: true },
    where: { subjectId: IsNull(), createdAt: LessThan(before) },
    take: 500,
  })
  for (const { id } of loose) {
    if (!(await transaction(() => changed(table(StoredFile).delete({ id, subjectId: IsNull() }))))) continue
    for (const name of [...sides.map(side => `${id}-${side}.webp`), `${id}.pdf`, `${id}.mp3`, `${id}.wav`])
      await pictures.remove(name)
  }
  for await (const name of pictures.olderThan(later(-2 * fileLimits.unattachedHours * hour))) {
    if (!(await table(StoredFile).existsBy({ id: name.slice(0, 26) }))) await pictures.remove(name)
  }
}
