import { StoredFile, fileAddress, fileEndpoints, sweepFiles } from './files'
import type { Address } from './kit/address'
import { ClockJob, type Job } from './kit/clock'
import { Delivery, forgetDeliveries } from './kit/deliveries'
import type { Served } from './kit/endpoint'
import { Person, Role, Token, forgetTokens } from './kit/identify'
import { Attempt, forgetAttempts } from './kit/idempotency'
import { Installation } from './kit/installation'
import { Kernel1763740800000 } from './migrations/1763740800000-kernel'
import { Files1763740860000 } from './migrations/1763740860000-files'

/** The one place a feature is plugged in. */
export const endpoints = (_demonstration: boolean): Served[] => [...fileEndpoints]
export const addresses: Address[] = [fileAddress]
export const tables = {
  entities: [Person, Role, Token, Attempt, ClockJob, Delivery, Installation, StoredFile],
  migrations: [Kernel1763740800000, Files1763740860000],
}
export const jobs: Job[] = [
  { name: 'idempotency.forget', seconds: 3600, work: forgetAttempts },
  { name: 'deliveries.forget', seconds: 3600, work: forgetDeliveries },
  { name: 'tokens.forget', seconds: 86_400, work: forgetTokens },
  { name: 'files.sweep', seconds: 3600, work: sweepFiles },
]
