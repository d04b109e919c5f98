import { api } from '@/api'
import { restart } from '@/navigate'
import { endSession } from '@/session'

/** This device forgets the session at once; the server is told if it can be reached. */
export async function signOut(): Promise<void> {
  const told = api.people.signOut().catch(() => undefined)
  await told
  endSession()
  restart('home')
}
