import { contract } from '@shared/index'
import { sample } from './sample'
import type { sampleContract } from './sample/sample.routes'
import { openWorld, startServer, World } from './world'

export type SampleWorld = World<typeof contract & typeof sampleContract>
/** The app with the sample feature beside the product's. */
export const openSample = (): Promise<SampleWorld> => openWorld({ features: sample })
/** The same as a process of its own on `url`, seen through the same contract. */
export async function startSample(url: string, env: Record<string, string> = {}) {
  const server = await startServer(url, env, 'tests/support/sample/main')
  const world: SampleWorld = new World(url, server.base, async () => {}, { ...contract, ...sample.contract })
  return { ...server, world }
}
