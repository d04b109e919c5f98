import type { Actor } from '@server/kit/actor'
import { table } from '@server/kit/database'
import { Notice } from './notice.entity'
import { mayRead } from './notice.policy'

/** The notice, if she may know that it exists; else `notice.missing`. */
export async function readNotice(actor: Actor, id: string): Promise<Notice> {
  const notice = await table(Notice).findOneBy({ id })
  mayRead(actor, notice)
  return notice
}
