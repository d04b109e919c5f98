export { open311Addresses } from './open311.addresses'
