export { ApiKey, Open311Settings } from './api-key.entity'
export { allowWriting, endKey, giveKey } from './api-keys'
export { open311Addresses } from './open311.addresses'
