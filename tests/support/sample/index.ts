import type { TestFeature } from '@tests/support/world'
import { escalateNotes, noteEndpoints } from './notes'
import { sampleContract } from './sample.routes'
import { Message, Note, Sample1763740900000, Shift, Signup } from './sample.tables'
import { shiftEndpoints } from './shifts'
import { scanEndpoints, visitorEndpoints } from './visitors'

export { escalateNotes } from './notes'
export { Message, Note, Shift, Signup } from './sample.tables'

export const sample: TestFeature<typeof sampleContract> = {
  contract: sampleContract,
  served: [...noteEndpoints, ...shiftEndpoints, ...visitorEndpoints, ...scanEndpoints],
  tables: { entities: [Note, Shift, Signup, Message], migrations: [Sample1763740900000] },
  jobs: [{ name: 'sample.escalate', seconds: 60, work: escalateNotes }],
}
